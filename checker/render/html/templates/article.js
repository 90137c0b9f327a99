"use strict";
(() => {
  const tip = document.getElementById("tip");
  const mark = (event) => event.target.closest && event.target.closest("a[data-claims]");
  let lit = [];
  const hide = () => {
    tip.hidden = true;
    lit.forEach((each) => each.classList.remove("lit"));
    lit = [];
  };
  const show = (link) => {
    hide();
    const ids = link.dataset.claims.trim().split(" ");
    tip.replaceChildren();
    for (const id of ids) {
      const entry = document.getElementById(id);
      const who = entry.querySelector(".who").cloneNode(true);
      const chain = entry.querySelector(".chain").cloneNode(true);
      chain.removeAttribute("id");
      who.querySelector("a").tabIndex = -1;
      tip.append(who, chain);
    }
    for (const each of document.querySelectorAll("a[data-claims]"))
      if (each.dataset.claims.split(" ").some((id) => ids.includes(id))) lit.push(each);
    lit.forEach((each) => each.classList.add("lit"));
    tip.hidden = false;
  };
  document.addEventListener("mouseover", (event) => {
    const link = mark(event);
    if (link) show(link);
    else if (!event.target.closest || !event.target.closest("#tip")) {
      const focused = document.activeElement.closest("a[data-claims]");
      if (focused) { if (tip.hidden === false) show(focused); } else hide();
    }
  });
  document.addEventListener("focusin", (event) => { const link = mark(event); if (link) show(link); else hide(); });
  document.addEventListener("click", (event) => {
    const link = mark(event);
    if (link && event.detail) { event.preventDefault(); link.focus(); show(link); }
    else if (!event.target.closest("#tip")) hide();
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
})();
