"use strict";
// What is known of all groups is read at once; pictures only of the groups that are on the page.
const report = JSON.parse(document.getElementById("report").textContent);
const FIRST_SHOWN = 24, MORE_SHOWN = 120, TYPING_PAUSE_MS = 150;
const UNKNOWN = Number.POSITIVE_INFINITY;
const byId = (id) => document.getElementById(id);
const root = document.documentElement;
const number = new Intl.NumberFormat("en");
let page = 0;
let found = [];

const groups = report.groups.map(([images, spare], index) => {
  const members = images.slice(1);
  const far = members.map((image) => image.distance ?? UNKNOWN);
  return {
    index, images, spare,
    tiers: new Set(members.map((image) => image.tier)),
    nearest: far.reduce((least, each) => Math.min(least, each), UNKNOWN),
    farthest: far.reduce((most, each) => (each === UNKNOWN ? most : Math.max(most, each)), -1),
    text: images.map((image) => image.path).join("\n").toLowerCase(),
  };
});

const ORDERS = {
  report: () => 0,
  nearest: (a, b) => a.nearest - b.nearest || 0,
  farthest: (a, b) => b.farthest - a.farthest,
  spare: (a, b) => b.spare - a.spare,
  images: (a, b) => b.images.length - a.images.length,
  path: (a, b) => (a.images[0].path < b.images[0].path ? -1 : 1),
};

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function bytes(count) {
  const units = ["bytes", "kB", "MB", "GB", "TB"];
  let unit = 0;
  while (count >= 1000 && unit < units.length - 1) { count /= 1000; unit += 1; }
  return `${count.toFixed(unit < 2 ? 0 : 1)} ${units[unit]}`;
}

function chosenTiers() {
  return new Set([...document.querySelectorAll("[name=tier]:checked")].map((box) => box.value));
}

function refresh() {
  const words = byId("search").value.trim().toLowerCase();
  const tiers = chosenTiers();
  found = groups.filter((group) => {
    for (const tier of group.tiers) if (tiers.has(tier)) return !words || group.text.includes(words);
    return false;
  });
  const order = ORDERS[byId("order").value];
  found.sort((a, b) => order(a, b) || a.index - b.index);
  page = 0;
  show();
}

function show() {
  const size = Number(byId("per-page").value);
  const pages = Math.max(1, Math.ceil(found.length / size));
  page = Math.min(Math.max(0, page), pages - 1);
  const tiers = chosenTiers();
  const shown = found.slice(page * size, (page + 1) * size);
  byId("groups").replaceChildren(...shown.map((group) => groupElement(group, tiers)));
  byId("nothing").hidden = found.length > 0;
  const range = found.length ? `${number.format(page * size + 1)}–${number.format(page * size + shown.length)}` : "0";
  const filtered = found.length < groups.length ? ` (${number.format(groups.length)} in all)` : "";
  for (const place of document.querySelectorAll(".shown")) {
    place.textContent = `${range} of ${number.format(found.length)}${filtered}, page ${number.format(page + 1)} of ${number.format(pages)}`;
  }
  for (const button of document.querySelectorAll("[data-step]")) {
    const forward = button.dataset.step === "1" || button.dataset.step === "last";
    button.disabled = forward ? page >= pages - 1 : page <= 0;
  }
}

function turn(step) {
  page = step === "first" ? 0 : step === "last" ? Number.MAX_SAFE_INTEGER : page + Number(step);
  show();
  const bar = byId("bar");
  const covered = getComputedStyle(bar).position === "sticky" ? bar.offsetHeight : 0;
  window.scrollTo(0, byId("groups").offsetTop - covered - 12);
}

function picturesOf(group) {
  const block = byId(`p${group.index}`);
  if (!block) return null;
  const parts = block.textContent.split(" ");
  // "=3" stands for the same picture as that of the image with the number 3.
  return parts.map((part) => (part[0] === "=" ? parts[Number(part.slice(1))] : part));
}

function groupElement(group, tiers) {
  const section = element("section", "group");
  const header = element("header");
  header.append(element("h2", "", `Group ${number.format(group.index + 1)}`));
  const freed = group.spare ? `, ${bytes(group.spare)} in verified copies` : "";
  header.append(element("p", "", `${number.format(group.images.length)} images${freed}`));
  const images = element("div", "images");
  const pictures = picturesOf(group);
  const places = [...group.images.keys()].filter((place) => place === 0 || tiers.has(group.images[place].tier));
  const append = (from, to) => {
    images.append(...places.slice(from, to).map((place) => figure(group.images[place], place, pictures)));
  };
  append(0, FIRST_SHOWN);
  section.append(header, images);
  let shown = FIRST_SHOWN;
  if (places.length > shown) {
    const more = element("button", "more");
    more.type = "button";
    const label = () => {
      more.textContent = `Show ${number.format(Math.min(MORE_SHOWN, places.length - shown))} more of ${number.format(places.length - shown)}`;
    };
    more.addEventListener("click", () => {
      append(shown, shown + MORE_SHOWN);
      shown += MORE_SHOWN;
      if (shown < places.length) label(); else more.remove();
    });
    label();
    section.append(more);
  }
  return section;
}

function figure(image, place, pictures) {
  const made = element("figure");
  const frame = element("div", "picture");
  const data = pictures === null ? "" : pictures[place];
  if (data && data !== "-") {
    const picture = element("img");
    picture.alt = image.path;
    picture.decoding = "async";
    picture.src = `data:image/jpeg;base64,${data}`;
    frame.append(picture);
  } else {
    frame.append(element("span", "", pictures === null ? "…" : data === "-" ? "No picture: the file is gone, changed or cannot be read" : "No picture: there are too many"));
  }
  const caption = element("figcaption");
  if (place === 0) caption.append(element("div", "tier reference", "reference"));
  else caption.append(element("div", `tier ${image.tier}`, [report.tiers[image.tier], image.transform].filter(Boolean).join(", ")));
  if (place) caption.append(element("div", "score", score(image)));
  caption.append(element("div", "size", `${image.width} × ${image.height}, ${bytes(image.bytes)}, ${image.format}`));
  const cut = Math.max(image.path.lastIndexOf("/"), image.path.lastIndexOf("\\"));
  const folder = element("div", "place");
  // A long path breaks after its slashes where it can.
  for (const part of image.path.slice(0, cut + 1).match(/[^/\\]*[/\\]/g) ?? []) folder.append(part, element("wbr"));
  caption.append(element("div", "name", image.path.slice(cut + 1)), folder);
  for (const note of image.notes ?? []) caption.append(element("div", "note", note));
  made.title = image.path;
  made.append(frame, caption);
  return made;
}

function score(image) {
  if (image.distance === null) return "distance not known";
  return `distance ${image.distance.toFixed(1)}`;
}

let waiting = 0;
byId("search").addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(refresh, TYPING_PAUSE_MS);
});
byId("order").addEventListener("change", refresh);
byId("per-page").addEventListener("change", () => { page = 0; show(); });
for (const box of document.querySelectorAll("[name=tier]")) box.addEventListener("change", refresh);
for (const button of document.querySelectorAll("[data-step]")) button.addEventListener("click", () => turn(button.dataset.step));
byId("theme").addEventListener("change", () => {
  if (byId("theme").value) root.dataset.theme = byId("theme").value;
  else delete root.dataset.theme;
});
byId("print").addEventListener("click", () => window.print());
byId("tools").addEventListener("submit", (event) => event.preventDefault());
refresh();
root.dataset.ready = String(Math.round(performance.now()));
// The pictures follow behind this script: until they are there, the page can be used without them.
document.addEventListener("DOMContentLoaded", () => {
  show();
  root.dataset.complete = String(Math.round(performance.now()));
});
