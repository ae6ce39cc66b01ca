// The flashcards about a component, of which one lies on the table at a time, its back hidden until it is turned over.

function flashcards() {
  const deck = all(".all-cards details");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const about = new Map();
  let own = []; // the cards that are gone through
  let card = 0; // which of them lies on the table, from 0

  function cards(part) {
    if (!about.has(part)) {
      const those = deck.filter((one) => one.dataset.about.split(" ").includes(part));
      // First what is about it more than about any other.
      const first = (one) => one.dataset.about.split(" ")[0] === part;
      about.set(part, [...those.filter(first), ...those.filter((one) => !first(one))]);
    }
    return about.get(part);
  }

  function begin(part, name) {
    own = cards(part);
    byId("table-title").textContent = `Flashcards about ${name}`;
    lay(0);
  }

  function lay(next) {
    card = (next + own.length) % own.length;
    const [front, ...behind] = own[card].children;
    byId("table-place").textContent = `Card ${card + 1} of ${own.length}`;
    byId("front").replaceChildren(...[...front.children].map((one) => one.cloneNode(true)));
    byId("behind").replaceChildren(...behind.map((one) => one.cloneNode(true)));
    // Wide output scrolls sideways, by keys as well.
    for (const exhibit of all(".exhibit", byId("front"))) exhibit.tabIndex = 0;
    turn(false);
  }

  function turn(over) {
    byId("behind").hidden = !over;
    byId("turn").setAttribute("aria-expanded", over);
    byId("turn").textContent = over ? "Turn back" : "Turn over";
  }

  function flip() {
    turn(byId("behind").hidden);
    if (calm.matches) return;
    const turning = [{ transform: "perspective(60rem) rotateX(-70deg)" }, { transform: "none" }];
    byId("flashcard").animate(turning, { duration: 260, easing: "ease-out" });
  }

  byId("turn").addEventListener("click", flip);
  byId("flashcard").addEventListener("click", (event) => {
    // Who follows a link, or marks text, does not mean to turn the card over.
    if (!event.target.closest("a") && getSelection().isCollapsed) flip();
  });
  byId("previous").addEventListener("click", () => lay(card - 1));
  byId("next").addEventListener("click", () => lay(card + 1));
  byId("table").addEventListener("keydown", (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by && !event.target.closest(".exhibit")) lay(card + by);
  });

  return { cards, begin };
}
