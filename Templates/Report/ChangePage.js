"use strict";
(() => {
  const find = (selector) => document.querySelector(selector);
  const findAll = (selector, within = document) => [...within.querySelectorAll(selector)];
  const search = find("#search"), audience = find("#audience"), state = find("#state");
  const clear = find("#clear"), nothing = find("#nothing"), excerpts = find("#excerpts");
  const buttons = findAll(".counts button");
  const total = Number(state.dataset.total);

  // What a change is found by: all that is said of it, but not the lines that are quoted.
  const changes = findAll(".change").map((element) => {
    const ids = findAll("[data-id]", element).map((value) => value.dataset.id);
    const subject = element.closest(".subject").querySelector("h3").textContent;
    const words = [subject, element.dataset.id || "", ...ids, element.querySelector(".said").textContent];
    return {
      element,
      text: words.join(" ").toLowerCase(),
      verdict: element.dataset.verdict,
      audiences: element.dataset.for.split(" "),
    };
  });

  // Filtering.

  const pressed = () =>
    buttons.filter((button) => button.ariaPressed === "true").map((button) => button.dataset.verdict);

  function filter() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const verdicts = pressed();
    const isFiltered = Boolean(words.length || verdicts.length || audience.value);
    let shown = 0;
    for (const change of changes) {
      const isShown =
        (!verdicts.length || verdicts.includes(change.verdict)) &&
        (!audience.value || change.audiences.includes(audience.value)) &&
        words.every((word) => change.text.includes(word));
      change.element.hidden = !isShown;
      if (isShown) shown += 1;
    }
    for (const part of [...findAll(".subject"), ...findAll(".verdict")]) {
      part.hidden = !part.querySelector(".change:not([hidden])");
    }
    state.textContent = isFiltered ? `${shown} of ${total} ${total === 1 ? "change" : "changes"}` : "";
    clear.hidden = !isFiltered;
    nothing.hidden = shown > 0 || !changes.length;
    label();
  }

  // The address tells what is shown, so that it can be sent to somebody.
  function remember() {
    const query = new URLSearchParams();
    if (search.value) query.set("q", search.value);
    if (pressed().length) query.set("verdict", pressed().join(","));
    if (audience.value) query.set("for", audience.value);
    const address = location.pathname + (query.size ? `?${query}` : "") + location.hash;
    try {
      history.replaceState(null, "", address);
    } catch {
      // Some browsers keep the address of a file as it is: then it only tells less.
    }
  }

  function recall() {
    const query = new URLSearchParams(location.search);
    search.value = query.get("q") || "";
    audience.value = query.get("for") || "";
    if (audience.selectedIndex === -1) audience.value = "";
    const verdicts = (query.get("verdict") || "").split(",");
    for (const button of buttons) button.ariaPressed = String(verdicts.includes(button.dataset.verdict));
    filter();
  }

  function update() {
    filter();
    remember();
  }

  function showAll() {
    search.value = "";
    audience.value = "";
    for (const button of buttons) button.ariaPressed = "false";
    update();
  }

  search.addEventListener("input", update);
  audience.addEventListener("change", update);
  clear.addEventListener("click", () => {
    showAll();
    search.focus();
  });
  for (const button of buttons) {
    button.addEventListener("click", () => {
      button.ariaPressed = String(button.ariaPressed !== "true");
      update();
    });
  }
  find(".tools").addEventListener("submit", (event) => event.preventDefault());

  document.addEventListener("keydown", (event) => {
    const isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === "Escape" && event.target === search) {
      search.value = "";
      update();
    }
  });

  // Excerpts: only those of changes that are shown, however many there are.

  const closed = () => findAll(".change:not([hidden]) > .excerpts:not([open])");

  function label() {
    excerpts.textContent = closed().length ? "Open all excerpts" : "Close all excerpts";
  }

  excerpts.addEventListener("click", () => {
    const waiting = closed();
    const isOpening = waiting.length > 0;
    const affected = isOpening ? waiting : findAll(".change:not([hidden]) > .excerpts");
    for (const details of affected) details.open = isOpening;
    label();
  });
  find("main").addEventListener("toggle", label, true);

  // Links to a change show it, whatever is filtered.

  function reveal() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest("[hidden]")) showAll();
    const details = target.closest("details") || target.querySelector(":scope > .excerpts");
    if (details) details.open = true;
    target.scrollIntoView();
  }
  window.addEventListener("hashchange", reveal);

  // Copying.

  async function write(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest(".copy");
    if (!button) return;
    const change = button.closest(".change");
    const holders = change.dataset.id === undefined ? findAll("[data-id]", change) : [change];
    await write(holders.map((holder) => holder.dataset.id).join("\n"));
    const invitation = button.textContent;
    if (invitation === "Copied") return;
    button.textContent = "Copied";
    state.textContent = `Copied ${holders.length === 1 ? "the id" : `${holders.length} ids`}`;
    setTimeout(() => {
      button.textContent = invitation;
      filter();
    }, 1500);
  });

  for (const button of findAll(".copy")) button.hidden = false;
  find(".tools").hidden = false;
  recall();
  reveal();
})();
