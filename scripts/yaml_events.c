// Parses a file into libyaml's events, and drops them: what scripts/generation_benchmark.py compares with.

#include <stdio.h>
#include <stdlib.h>

#include "CYAMLEvents.h"

int main(int count, char **arguments) {
  FILE *file = count == 2 ? fopen(arguments[1], "rb") : NULL;
  if (!file || fseek(file, 0, SEEK_END) != 0) {
    perror(arguments[1]);
    return 1;
  }
  long size = ftell(file);
  rewind(file);
  uint8_t *bytes = malloc(size > 0 ? size : 1);
  if (!bytes || fread(bytes, 1, size, file) != (size_t)size) return 1;
  fclose(file);
  return cyamlevents_count(bytes, size) < 0;
}
