"use strict";
// All text stands in the page already. This shows one piece of it at a time: that of the component which is pointed at,
// or has the focus (the preview), else that of the component or flow which was chosen, else the guide.

document.documentElement.classList.add("js");
document.addEventListener("DOMContentLoaded", start);

const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const byId = (id) => document.getElementById(id);

function start() {
  const map = byId("map");
  const reading = byId("reading");
  const buttons = all(".part", map);
  const buttonOf = new Map(buttons.map((one) => [one.dataset.part, one]));
  const paths = all('[data-end="to"]').map((one) => one.dataset);
  const table = flashcards();

  let preview = null; // the id of a component
  let chosen = null; // the id of a component
  let cardsOf = null; // the component whose flashcards lie on the table
  let flow = null; // the element of a flow; never together with a chosen component
  let step = -1; // of the flow, from 0; -1 before it begins
  let timer = 0; // runs while a flow plays

  // ---- What is seen follows from these alone.

  function show() {
    const part = preview ?? chosen;
    const piece = part ? (cardsOf === part ? byId("table") : byId(`about-${part}`)) : (flow ?? byId("guide"));
    const before = all(".shown", reading)[0];
    if (before !== piece) {
      before?.classList.remove("shown");
      piece.classList.add("shown");
      reading.scrollTop = 0;
    }
    reading.classList.toggle("idle", !part && !flow);
    byId("views").hidden = !part && !flow;
    byId("view-about").hidden = byId("view-cards").hidden = !part || !table.cards(part).length;
    if (part) {
      byId("view-about").setAttribute("aria-pressed", cardsOf !== part);
      byId("view-cards").setAttribute("aria-pressed", cardsOf === part);
      byId("count").textContent = table.cards(part).length;
    }
    steps().forEach((one, at) => one.setAttribute("aria-current", at === step ? "step" : "false"));
    light(part);
    playKeys();
  }

  // The connections that are lit: from, to, and how the line looks.
  function lit(part) {
    if (part) {
      return paths
        .filter((one) => one.probe === undefined && (one.from === part || one.to === part))
        .map((one) => ({ from: one.from, to: one.to, look: one.from === part ? "calls" : "called" }));
    }
    const { over = "", by } = steps()[step]?.dataset ?? {};
    // What somebody else has opened to the one who acts is answered.
    const way = ({ from, to }) => (to === by && from !== by ? "called" : "calls");
    return paths
      .filter((one) => one.paths.split(" ").some((id) => over.split(" ").includes(id)))
      .map((one) => ({ from: one.from, to: one.to, look: `${way(one)} step` }));
  }

  function light(part) {
    const doer = part ?? steps()[step]?.dataset.by;
    const lines = lit(part);
    for (const button of buttons) {
      const id = button.dataset.part;
      const calls = id !== doer && lines.some((one) => one.from === id);
      const called = id !== doer && lines.some((one) => one.to === id);
      const heard = lines.some((one) => one.from === id && one.look === "called step");
      button.setAttribute("aria-pressed", id === chosen);
      button.classList.toggle("centre", id === doer);
      button.classList.toggle("linked", calls || called);
      button.classList.toggle("calls", calls && !called);
      button.classList.toggle("called", called);
      const said = [id === chosen ? "● chosen" : "", id === doer ? onStep(part) : relation(calls, called, heard)];
      button.querySelector(".note").textContent = said.filter(Boolean).join(", ");
    }
    draw(lines);
  }

  const onStep = (part) => (part ? "" : `step ${step + 1} of ${steps().length}`);

  function relation(calls, called, heard) {
    if (calls && called) return "⇄ calls, is called";
    if (calls) return heard ? "← is answered" : "→ calls it";
    return called ? "← is called" : "";
  }

  // ---- Lines run between the rows of components and through the gaps in them, and behind no component.

  function draw(lines) {
    const drawing = map.querySelector(".lines g");
    drawing.replaceChildren();
    const rows = grid(map, buttons);
    const drawn = new Set();
    for (const { from, to, look } of lines) {
      const key = `${from} ${to} ${look}`;
      if (drawn.has(key)) continue;
      drawn.add(key);
      const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
      line.setAttribute("d", rounded(route(rows, from, to, look === "called" ? -4 : 4)));
      line.setAttribute("class", look);
      drawing.append(line);
    }
  }

  // ---- Choosing.

  function choose(part) {
    stop();
    [chosen, preview, flow, step, cardsOf] = [part, null, null, -1, null];
    byId("flow").value = "";
    show();
    const others = (here, there) => new Set(lit(part).filter((one) => one[here] === part).map((one) => one[there])).size;
    const [calls, called] = [others("from", "to"), others("to", "from")];
    tell(`${name(part)} is chosen. It calls ${calls} of the components and is called by ${called}.`);
    buttonOf.get(part).scrollIntoView({ block: "nearest" });
  }

  function giveUp() {
    stop();
    // Whoever was in the text that goes away is back on the map, and not at the beginning of the page.
    if (reading.contains(document.activeElement)) (flow ? byId("flow") : buttonOf.get(preview ?? chosen))?.focus();
    [chosen, preview, flow, step, cardsOf] = [null, null, null, -1, null];
    byId("flow").value = "";
    show();
    tell(IDLE);
  }

  const IDLE = "Point at a component, tap it, or walk over them with the arrow keys.";
  const name = (part) => buttonOf.get(part).querySelector(".name").textContent;
  const tell = (text) => (byId("telling").textContent = text);

  // A component that scrolls to where the pointer rests is not pointed at, until the pointer moves.
  let pointer = "";
  let pointed = null;
  const where = (event) => `${event.screenX} ${event.screenY}`;
  document.addEventListener("pointermove", (event) => (pointer = where(event)));

  for (const button of buttons) {
    const part = button.dataset.part;
    const look = () => {
      preview = part;
      show();
    };
    const leave = () => {
      // With nothing chosen the last one stays, so that the way to its text is not one on which it vanishes.
      if (chosen || flow) preview = null;
      show();
    };
    for (const way of ["pointerenter", "pointermove"]) {
      button.addEventListener(way, (event) => {
        if (event.pointerType !== "touch" && where(event) !== pointer && pointed !== part) {
          pointed = part;
          look();
        }
      });
    }
    button.addEventListener("pointerleave", () => {
      pointed = null;
      leave();
    });
    button.addEventListener("focus", () => {
      rove(button);
      look();
    });
    button.addEventListener("blur", leave);
    button.addEventListener("click", () => (part === chosen ? giveUp() : choose(part)));
    button.addEventListener("keydown", (event) => {
      const next = neighbour(grid(map, buttons), part, event.key);
      if (!next) return;
      event.preventDefault();
      buttonOf.get(next.id).focus();
    });
  }

  // One stop for Tab, the arrow keys inside of it; so Tab leads from a component to its text.
  function rove(button) {
    for (const one of buttons) one.tabIndex = one === button ? 0 : -1;
  }

  document.addEventListener("keydown", (event) => event.key === "Escape" && giveUp());
  byId("close").addEventListener("click", giveUp);

  // A link to a component or a flow chooses it, and leads to its text.
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link) return;
    event.preventDefault();
    const piece = follow(link.getAttribute("href"));
    piece.querySelector("h3").focus({ preventScroll: true });
  });

  function follow(address) {
    const piece = byId(address.slice(1));
    if (piece?.dataset.part) choose(piece.dataset.part);
    else if (piece?.dataset.flow) chooseFlow(piece);
    return piece;
  }

  // ---- Flows.

  const steps = () => (flow ? all(".steps li", flow) : []);

  function chooseFlow(piece) {
    stop();
    [chosen, preview, flow, step, cardsOf] = [null, null, piece, -1, null];
    byId("flow").value = piece ? piece.dataset.flow : "";
    show();
    tell(piece ? piece.querySelector("p").textContent : IDLE);
  }

  function goTo(next) {
    [step, preview] = [next, null];
    show();
    const current = steps()[step];
    if (!current) return tell(flow.querySelector("p").textContent);
    tell(`Step ${step + 1} of ${steps().length}: ${current.querySelector(".deed").textContent.trim()}`);
    reading.scrollTop = current.offsetTop - reading.clientHeight / 3;
    buttonOf.get(current.dataset.by)?.scrollIntoView({ block: "nearest" });
  }

  // A step is shown for as long as it takes to read it, between 3 and 14 seconds.
  function playOn() {
    if (step + 1 >= steps().length) return stop();
    goTo(step + 1);
    const letters = steps()[step].textContent.length;
    timer = setTimeout(playOn, Math.min(14000, Math.max(3000, 1200 + 55 * letters)));
    playKeys();
  }

  function stop() {
    clearTimeout(timer);
    timer = 0;
    playKeys();
  }

  function playKeys() {
    byId("play").parentElement.classList.toggle("on", Boolean(flow));
    byId("play").textContent = timer ? "Pause" : "Play";
    // Not really disabled: the one that was pressed last would lose the focus.
    const idle = { play: !flow, back: step < 0, step: !flow || step + 1 >= steps().length };
    for (const [id, nothing] of Object.entries(idle)) byId(id).setAttribute("aria-disabled", nothing);
  }

  function press(id, deed) {
    byId(id).addEventListener("click", () => byId(id).getAttribute("aria-disabled") === "false" && deed());
  }

  byId("flow").addEventListener("change", (event) => chooseFlow(byId(`flow-${event.target.value}`)));
  press("play", () => {
    if (timer) return stop();
    if (step + 1 >= steps().length) step = -1;
    playOn();
  });
  press("back", () => {
    stop();
    goTo(step - 1);
  });
  press("step", () => {
    stop();
    goTo(step + 1);
  });

  // ---- Flashcards.

  byId("view-cards").addEventListener("click", () => {
    const part = preview ?? chosen;
    if (part !== chosen) choose(part);
    cardsOf = part;
    show();
    table.begin(part, name(part));
  });
  byId("view-about").addEventListener("click", () => {
    cardsOf = null;
    show();
  });

  // ---- The beginning.

  rove(buttons[0]);
  giveUp();
  follow(location.hash);
  new ResizeObserver(() => light(preview ?? chosen)).observe(map);
}
