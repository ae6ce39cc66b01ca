// Where components lie on the map, row by row, the way of a line between two of them, and who is beside whom.
// A row is a list of cells; all is measured in pixels from the corner of the map.

// The boxes of the components, row by row, measured from the corner of the map.
function grid(map, buttons) {
  const corner = map.getBoundingClientRect();
  const rows = [];
  for (const button of buttons) {
    const box = button.getBoundingClientRect();
    const cell = {
      id: button.dataset.part,
      left: box.left - corner.left,
      right: box.right - corner.left,
      top: box.top - corner.top,
      bottom: box.bottom - corner.top,
      x: (box.left + box.right) / 2 - corner.left,
      y: (box.top + box.bottom) / 2 - corner.top,
    };
    const row = rows.at(-1);
    if (row && Math.abs(row[0].top - cell.top) < 4) row.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

function route(rows, from, to, lane) {
  const place = (id) => rows.findIndex((row) => row.some((cell) => cell.id === id));
  const [i, j] = [place(from), place(to)];
  const [a, b] = [rows[i].find((cell) => cell.id === from), rows[j].find((cell) => cell.id === to)];
  if (a === b) {
    const [left, right, above, below] = [a.right - 26, a.right + 9, a.top - 9, a.top + 18];
    return [[left, a.top], [left, above], [right, above], [right, below], [a.right, below]];
  }
  if (i === j && Math.abs(rows[i].indexOf(a) - rows[i].indexOf(b)) === 1) {
    return a.x < b.x ? [[a.right, a.y + lane], [b.left, a.y + lane]] : [[a.left, a.y + lane], [b.right, a.y + lane]];
  }
  const down = i < j;
  const gutter = (row) => (down ? row[0].bottom + 11 : row[0].top - 11) + lane / 2;
  const points = [[a.x + lane, down ? a.bottom : a.top]];
  let y = gutter(rows[i]);
  points.push([a.x + lane, y]);
  for (let k = i + (down ? 1 : -1); i !== j && k !== j; k += down ? 1 : -1) {
    const x = gap(rows[k], points.at(-1)[0], b.x) + lane;
    points.push([x, y], [x, (y = gutter(rows[k]))]);
  }
  points.push([b.x + lane, y], [b.x + lane, i > j ? b.bottom : b.top]);
  return points;
}

// The gap in a row through which the way from one x to another is shortest.
function gap(row, here, there) {
  const between = row.slice(1).map((cell, k) => (row[k].right + cell.left) / 2);
  const gaps = [row[0].left - 9, ...between, row.at(-1).right + 9];
  const way = (x) => Math.abs(x - here) + Math.abs(x - there);
  return gaps.reduce((best, x) => (way(x) < way(best) ? x : best));
}

// The way through the points as the path of an SVG, its corners rounded.
function rounded(points) {
  const way = points.filter(([x, y], k) => k === 0 || Math.hypot(x - points[k - 1][0], y - points[k - 1][1]) > 0.5);
  let path = `M${way[0]}`;
  for (let k = 1; k < way.length - 1; k += 1) {
    const near = (other) => {
      const long = Math.hypot(other[0] - way[k][0], other[1] - way[k][1]);
      const cut = Math.min(7, long / 2) / long;
      return [way[k][0] + (other[0] - way[k][0]) * cut, way[k][1] + (other[1] - way[k][1]) * cut];
    };
    path += `L${near(way[k - 1])}Q${way[k]} ${near(way[k + 1])}`;
  }
  return `${path}L${way.at(-1)}`;
}

// Whose turn it is after a key at the component of that id; nobody's for other keys and at the edges.
function neighbour(rows, id, key) {
  const order = rows.flat();
  const at = order.findIndex((cell) => cell.id === id);
  if (key === "Home") return order[0];
  if (key === "End") return order.at(-1);
  if (key === "ArrowLeft") return order[at - 1];
  if (key === "ArrowRight") return order[at + 1];
  const row = rows.findIndex((one) => one.includes(order[at]));
  const next = { ArrowUp: rows[row - 1], ArrowDown: rows[row + 1] }[key];
  const far = (cell) => Math.abs(cell.x - order[at].x);
  return next?.reduce((best, cell) => (far(cell) < far(best) ? cell : best));
}
