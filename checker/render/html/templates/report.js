"use strict";
(() => {
  for (const table of document.querySelectorAll("table.sorts")) {
    const body = table.tBodies[0];
    table.querySelectorAll("thead th").forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const up = head.getAttribute("aria-sort") !== "ascending";
        const key = (row) => {
          const cell = row.cells[column], figure = cell.querySelector("data");
          return figure ? Number(figure.value) : cell.textContent.trim();
        };
        const keyed = Array.from(body.rows, (row) => [key(row), row]);
        keyed.sort(([a], [b]) => (up ? 1 : -1) * (typeof a === "number" ? a - b : a < b ? -1 : a > b ? 1 : 0));
        for (const other of table.querySelectorAll("[aria-sort]")) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        body.append(...keyed.map(([, row]) => row));
      });
    });
  }
})();
