// A small HTTP/1.1 server on loopback, with a thread for each connection. It writes its port to the standard
// output, and ends with its standard input.
//
//   GET  …                  a run of 500 bytes of JSON
//   POST …                  the id of a created run; the body is read and dropped
//   any  /slow/MS/…         the same after so many milliseconds
//   GET  /events/COUNT/…    so many server-sent events
//   GET  /bytes/COUNT/…     so many bytes
//   GET  /stats/…           how many other requests there were

// For strcasestr and usleep.
#define _GNU_SOURCE

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#define ID "3f2504e0-4f89-11d3-9a0c-0305e82c3301"

static const char run[] =
    "{\"id\":\"" ID "\",\"status\":\"SUCCEEDED\",\"spec_id\":\"" ID "\",\"spec_name\":\"Customer letters\","
    "\"spec_version\":3,\"dataset_id\":null,\"dataset_name\":null,\"samples_completed\":500,"
    "\"samples_failed\":0,\"generated_files\":[{\"id\":\"f1\",\"name\":\"a.txt\"},"
    "{\"id\":\"f2\",\"name\":\"b.txt\"}],\"total_cost\":1.25,\"created_at\":\"2024-05-01T10:00:00Z\","
    "\"completed_at\":\"2024-05-01T10:05:00.123Z\",\"created_by_email\":\"a@example.com\"}";

static const char event[] =
    "data: {\"id\":\"chatcmpl-123456789\",\"object\":\"chat.completion.chunk\",\"created\":1694268190,"
    "\"model\":\"gpt-4o-mini\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\" world\"},"
    "\"finish_reason\":null}]}\n\n";

static atomic_long requests;

typedef struct {
  int socket;
  size_t count;
  char bytes[1 << 16];
} connection;

static int send_all(int socket, const void *bytes, size_t count) {
  const char *next = bytes;
  while (count > 0) {
    ssize_t sent = write(socket, next, count);
    if (sent <= 0) return 0;
    next += sent;
    count -= (size_t)sent;
  }
  return 1;
}

// Sends a response in one packet if it is small.
static int answer(int socket, const char *status, const char *body) {
  char response[2048];
  int count = snprintf(
      response, sizeof response,
      "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %zu\r\nX-Request-Id: abc123\r\n\r\n%s",
      status, strlen(body), body);
  return send_all(socket, response, (size_t)count);
}

// Sends the same bytes again and again, as a chunked body or as one of a known length.
static int answer_repeating(
    int socket, const char *type, const char *piece, size_t size, long long count, int is_chunked) {
  size_t per_write = size < (1 << 16) ? (1 << 16) / size : 1;
  char *many = malloc(per_write * size);
  if (!many) return 0;
  for (size_t index = 0; index < per_write; index++) memcpy(many + index * size, piece, size);
  char text[256];
  int length = is_chunked
      ? snprintf(text, sizeof text,
                 "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n", type)
      : snprintf(text, sizeof text, "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %lld\r\n\r\n",
                 type, count * (long long)size);
  int is_open = send_all(socket, text, (size_t)length);
  while (is_open && count > 0) {
    size_t now = count < (long long)per_write ? (size_t)count : per_write;
    if (is_chunked) {
      length = snprintf(text, sizeof text, "%zx\r\n", now * size);
      is_open = send_all(socket, text, (size_t)length);
    }
    is_open = is_open && send_all(socket, many, now * size);
    if (is_chunked) is_open = is_open && send_all(socket, "\r\n", 2);
    count -= (long long)now;
  }
  free(many);
  return is_open && (!is_chunked || send_all(socket, "0\r\n\r\n", 5));
}

// The number behind a name in the path.
static long long number(const char *path, const char *name) {
  const char *found = strstr(path, name);
  return found ? atoll(found + strlen(name)) : -1;
}

static int respond(int socket, const char *head) {
  char path[512] = "";
  sscanf(head, "%*s %511s", path);
  long long value;
  if (strstr(path, "/stats/")) {
    char body[64];
    snprintf(body, sizeof body, "{\"requests\":%ld}", atomic_load(&requests));
    return answer(socket, "200 OK", body);
  }
  atomic_fetch_add(&requests, 1);
  if ((value = number(path, "/slow/")) >= 0) usleep((useconds_t)value * 1000);
  if ((value = number(path, "/events/")) >= 0)
    return answer_repeating(socket, "text/event-stream", event, sizeof event - 1, value, 1);
  if ((value = number(path, "/bytes/")) >= 0)
    return answer_repeating(socket, "application/octet-stream", "x", 1, value, 0);
  if (head[0] == 'P') return answer(socket, "202 Accepted", "{\"id\":\"" ID "\"}");
  return answer(socket, "200 OK", run);
}

// Reads more into the buffer, whose end stays a string.
static int receive(connection *peer) {
  ssize_t count = read(peer->socket, peer->bytes + peer->count, sizeof peer->bytes - 1 - peer->count);
  if (count <= 0) return 0;
  peer->count += (size_t)count;
  peer->bytes[peer->count] = 0;
  return 1;
}

static void drop(connection *peer, size_t count) {
  memmove(peer->bytes, peer->bytes + count, peer->count - count);
  peer->count -= count;
  peer->bytes[peer->count] = 0;
}

// Reads a body of a known length, or of chunks, and forgets it.
static int skip_body(connection *peer, long long length, int is_chunked) {
  for (;;) {
    while (is_chunked && length <= 0) {
      char *line_end;
      while (!(line_end = strstr(peer->bytes, "\r\n")))
        if (!receive(peer)) return 0;
      long long size = strtoll(peer->bytes, NULL, 16);
      drop(peer, (size_t)(line_end + 2 - peer->bytes));
      // Each chunk ends with an empty line, which the last one consists of.
      length = size + 2;
      if (size == 0) is_chunked = 0;
    }
    size_t now = length < (long long)peer->count ? (size_t)length : peer->count;
    drop(peer, now);
    length -= (long long)now;
    if (length == 0 && !is_chunked) return 1;
    if (length > 0 && !receive(peer)) return 0;
  }
}

static void *serve(void *argument) {
  connection *peer = argument;
  int is_open = 1;
  while (is_open) {
    char *end;
    while (!(end = strstr(peer->bytes, "\r\n\r\n")))
      if (!(is_open = receive(peer))) goto closed;
    end[2] = 0;
    char head[4096];
    snprintf(head, sizeof head, "%s", peer->bytes);
    drop(peer, (size_t)(end + 4 - peer->bytes));
    const char *length = strcasestr(head, "content-length:");
    int is_chunked = strcasestr(head, "transfer-encoding:") != NULL;
    if (strcasestr(head, "expect: 100-continue"))
      is_open = send_all(peer->socket, "HTTP/1.1 100 Continue\r\n\r\n", 25);
    is_open = is_open && skip_body(peer, length ? atoll(length + 15) : 0, is_chunked)
        && respond(peer->socket, head);
  }
closed:
  close(peer->socket);
  free(peer);
  return NULL;
}

// Ends the process when whoever started it has ended.
static void *watch_input(void *argument) {
  char byte;
  while (read(STDIN_FILENO, &byte, 1) > 0) {}
  exit(0);
  return argument;
}

int main(void) {
  signal(SIGPIPE, SIG_IGN);
  int listener = socket(AF_INET, SOCK_STREAM, 0), on = 1;
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t size = sizeof address;
  if (bind(listener, (struct sockaddr *)&address, size) || listen(listener, 1024)
      || getsockname(listener, (struct sockaddr *)&address, &size)) {
    perror("load-server");
    return 1;
  }
  printf("%d\n", ntohs(address.sin_port));
  fflush(stdout);
  pthread_t thread;
  pthread_create(&thread, NULL, watch_input, NULL);
  for (;;) {
    int socket = accept(listener, NULL, NULL);
    if (socket < 0) continue;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    connection *peer = calloc(1, sizeof *peer);
    if (!peer) return 1;
    peer->socket = socket;
    if (pthread_create(&thread, NULL, serve, peer)) return 1;
    pthread_detach(thread);
  }
}
