// Draws what hangs on an item, or the chain of a case, level by level, from the list beside the picture; the list says the same to keyboards and screen readers.
import cytoscape from 'cytoscape';

const WIDTH = 150;
const HEIGHT = 46;
const GAP = 46;
const ROW = 110;
/** A level with more items than these goes on in the next row; more in a large picture, so that it is about as wide as its frame. */
const LEAST_FULL_ROW = 14;
const mostInRow = (nodes) => Math.max(LEAST_FULL_ROW, Math.ceil(Math.sqrt(nodes * 1.6)));
const STEP = 1.4;
const LONGEST_NAME = 22;
/** Names can be read from this scale on; where the whole picture is smaller, it begins at the item itself. */
const READABLE = 0.55;

const shortened = (text) => ([...text].length > LONGEST_NAME ? `${[...text].slice(0, LONGEST_NAME - 1).join('')}…` : text);

function read() {
  const nodes = [...document.querySelectorAll('[data-code]')].map(({ dataset }) => ({
    id: dataset.code,
    label: `${dataset.code}\n${shortened(dataset.name)}`,
    level: Number(dataset.level),
    state: dataset.state,
    further: dataset.further === 'true',
    href: dataset.href,
    root: dataset.root === 'true',
  }));
  const levels = new Map(nodes.map(({ id, level }) => [id, level]));
  const edges = [...document.querySelectorAll('[data-source]')].map(({ dataset }, index) => ({
    id: `edge-${index}`,
    source: dataset.source,
    target: dataset.target,
    label: dataset.kind,
    beside: levels.get(dataset.source) === levels.get(dataset.target),
  }));
  return { nodes, edges };
}

/** Items stand near those that they hang together with: three passes of ordering each level by the mean place of its neighbours. */
function place({ nodes, edges }) {
  const levels = new Map();
  nodes.forEach((node) => levels.set(node.level, [...(levels.get(node.level) ?? []), node]));
  const order = [...levels.keys()].sort((a, b) => Math.abs(a) - Math.abs(b));
  const neighbours = new Map(nodes.map((node) => [node.id, []]));
  edges.forEach(({ source, target }) => {
    neighbours.get(source).push(target);
    neighbours.get(target).push(source);
  });
  const where = new Map();
  const spread = (row) => row.forEach((node, index) => where.set(node.id, index - (row.length - 1) / 2));
  order.forEach((level) => spread(levels.get(level)));
  for (let pass = 0; pass < 3; pass++) {
    order.forEach((level) => {
      const mean = (node) => {
        const near = neighbours.get(node.id).map((id) => where.get(id));
        return near.length ? near.reduce((sum, at) => sum + at, 0) / near.length : where.get(node.id);
      };
      const row = levels.get(level);
      row.sort((a, b) => mean(a) - mean(b));
      spread(row);
    });
  }
  return positions(levels, order);
}

function positions(levels, order) {
  const at = new Map();
  const most = mostInRow([...levels.values()].reduce((sum, row) => sum + row.length, 0));
  let above = 0;
  let below = 0;
  order.forEach((level) => {
    const row = levels.get(level);
    for (let from = 0; from < row.length; from += most) {
      const part = row.slice(from, from + most);
      const y = level === 0 ? 0 : level > 0 ? (above -= ROW) : (below += ROW);
      part.forEach((node, index) => at.set(node.id, { x: (index - (part.length - 1) / 2) * (WIDTH + GAP), y }));
    }
  });
  return at;
}

const style = [
  {
    selector: 'node',
    style: {
      shape: 'round-rectangle', width: WIDTH, height: HEIGHT, label: 'data(label)', 'text-wrap': 'wrap',
      'text-max-width': `${WIDTH - 10}px`, 'text-valign': 'center', 'font-size': 11, color: '#16262c',
      'font-family': 'system-ui, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
      'background-color': '#ffffff', 'border-width': 1.5, 'border-color': '#0f4c5c',
    },
  },
  { selector: 'node[state = "planned"]', style: { 'border-style': 'dashed' } },
  { selector: 'node[state = "in-repair"]', style: { 'background-color': '#fff1d6', 'border-color': '#8a5300' } },
  { selector: 'node[state = "retired"], node[state = "disposed"]', style: { 'background-color': '#e6ecef', 'border-color': '#51626a' } },
  { selector: 'node[?further]', style: { 'border-style': 'double', 'border-width': 4 } },
  { selector: 'node[?root]', style: { 'background-color': '#0f4c5c', color: '#ffffff', 'font-weight': 'bold' } },
  {
    selector: 'edge',
    style: {
      width: 1.3, 'line-color': '#8a9aa2', 'target-arrow-color': '#8a9aa2', 'target-arrow-shape': 'triangle', 'curve-style': 'bezier',
      label: 'data(label)', 'font-size': 9, color: '#51626a', 'text-background-color': '#ffffff', 'text-background-opacity': 0.85,
      'text-background-padding': '1px', 'min-zoomed-font-size': 7,
    },
  },
];

// Within a row an arc, or it would run behind whatever stands between.
style.push({ selector: 'edge[?beside]', style: { 'curve-style': 'unbundled-bezier', 'control-point-distances': [-56], 'control-point-weights': [0.5] } });

/** The library would add a style element of its own, which the page's security policy forbids; what it says stands in our style sheet. */
function withoutOwnStyles() {
  const there = document.createElement('meta');
  there.id = '__________cytoscape_stylesheet';
  document.head.append(there);
}

function draw(root) {
  withoutOwnStyles();
  const part = (name) => root.querySelector(`[data-impact-${name}]`);
  const graph = read();
  const at = place(graph);
  const picture = cytoscape({
    container: part('canvas'),
    elements: {
      nodes: graph.nodes.map((data) => ({ data, position: at.get(data.id) })),
      edges: graph.edges.map((data) => ({ data })),
    },
    layout: { name: 'preset', padding: 16 },
    style,
    autoungrabify: true,
    boxSelectionEnabled: false,
    // The wheel scrolls the page; the buttons and two fingers zoom.
    userZoomingEnabled: window.matchMedia('(pointer: coarse)').matches,
    maxZoom: 3,
    minZoom: 0.05,
  });
  const zoom = (factor) => picture.zoom({
    level: picture.zoom() * factor,
    renderedPosition: { x: picture.width() / 2, y: picture.height() / 2 },
  });
  const whole = () => {
    picture.fit(undefined, 16);
    if (picture.zoom() > 1.2) {
      picture.zoom(1.2);
      picture.center();
    }
  };
  picture.on('tap', 'node', ({ target }) => {
    if (target.data('href')) {
      location.href = target.data('href');
    }
  });
  picture.on('mouseover', 'node', ({ target }) => { part('canvas').style.cursor = target.data('href') ? 'pointer' : ''; });
  picture.on('mouseout', 'node', () => { part('canvas').style.cursor = ''; });
  part('closer').addEventListener('click', () => zoom(STEP));
  part('wider').addEventListener('click', () => zoom(1 / STEP));
  part('whole').addEventListener('click', whole);
  part('tools').hidden = false;
  whole();
  if (picture.zoom() < READABLE) {
    picture.zoom(READABLE);
    picture.center(picture.nodes('[?root]'));
  }
  root.dataset.drawn = String(picture.nodes().length);
  // For tests and for whoever wants to look closer.
  root.impact = picture;
}

document.querySelectorAll('[data-impact]').forEach(draw);
