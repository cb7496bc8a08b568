// Teams' own charts for the renderer: drawn as SVG in the colours of the theme, with the same figures as a table for who cannot see them.
import { language } from './texts.js';

const SVG = 'http://www.w3.org/2000/svg';
const dashes = ['', '6 3', '14 3', '2 3', '9 3 2 3'];
const number = value => new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(value);
const isDate = x => typeof x === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(x);
const day = date => new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(date);
const xText = x => isDate(x) ? day(new Date(x)) : typeof x === 'number' ? number(x) : x;

function html(name, className, ...children) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

function svg(name, attributes, text) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return element;
}

// One of Teams' colour names as a class; what is not known here gets the first colour.
const color = name => `chart-color chart-${(name ?? 'categoricalBlue').replace(/[^A-Za-z0-9]/g, '')}`;

// Round labels: steps of 1, 2 or 5 times a power of ten, at most five of them.
function axis(values) {
  let low = Math.min(...values);
  let high = Math.max(...values);
  if (!(low < high)) [low, high] = Number.isFinite(low) ? [low - 1, high + 1] : [0, 1];
  for (let power = 10 ** Math.floor(Math.log10(high - low) - 1); ; power *= 10) {
    for (const step of [power, 2 * power, 5 * power]) {
      const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
      if (last - first <= 5) return { low: first * step, high: last * step, labels: Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12))) };
    }
  }
}

function line(chart, width) {
  const all = chart.data.flatMap(series => series.values);
  const [left, right, top, bottom] = [44, width - 12, 22, 178];
  const scale = axis(all.map(v => v.y));
  const y = value => bottom - (bottom - top) * (value - scale.low) / (scale.high - scale.low);
  const names = [...new Set(all.map(v => v.x))];
  const place = all.every(v => isDate(v.x)) ? v => Date.parse(v) : all.every(v => typeof v.x === 'number') ? v => v : v => names.indexOf(v);
  const [first, last] = [Math.min(...names.map(place)), Math.max(...names.map(place))];
  const x = value => first === last ? (left + right) / 2 : left + (right - left) * (place(value) - first) / (last - first);

  const picture = svg('svg', { viewBox: `0 0 ${width} 216`, width, height: 216 });
  for (const label of scale.labels) {
    picture.append(
      svg('line', { class: 'chart-grid', x1: left, x2: right, y1: y(label), y2: y(label) }),
      svg('text', { x: left - 6, y: y(label) + 4, 'text-anchor': 'end' }, number(label)));
  }
  const sorted = names.toSorted((a, b) => place(a) - place(b));
  const ends = sorted.length > 1 ? [[sorted[0], 'start'], [sorted.at(-1), 'end']] : sorted.map(only => [only, 'middle']);
  for (const [name, anchor] of ends) picture.append(svg('text', { x: x(name), y: bottom + 15, 'text-anchor': anchor }, xText(name)));
  if (chart.yAxisTitle) picture.append(svg('text', { x: 2, y: 11 }, chart.yAxisTitle));
  if (chart.xAxisTitle) picture.append(svg('text', { x: (left + right) / 2, y: 211, 'text-anchor': 'middle' }, chart.xAxisTitle));
  chart.data.forEach((series, index) => {
    const points = series.values.map(v => `${x(v.x).toFixed(1)},${y(v.y).toFixed(1)}`);
    const group = svg('g', { class: color(series.color ?? chart.color) });
    group.append(svg('polyline', { points: points.join(' '), 'stroke-dasharray': dashes[index % dashes.length] }));
    if (index === 0) group.append(...series.values.map(v => svg('circle', { cx: x(v.x).toFixed(1), cy: y(v.y).toFixed(1), r: 2.6 })));
    picture.append(group);
  });
  return picture;
}

function lineTable(chart) {
  const rows = [...new Set(chart.data.flatMap(series => series.values.map(v => v.x)))];
  const value = (series, x) => series.values.filter(v => v.x === x).map(v => number(v.y)).join(', ');
  return table(chart, [chart.xAxisTitle ?? '', ...chart.data.map(series => series.legend)], rows.map(x => [xText(x), ...chart.data.map(series => value(series, x))]));
}

function bars(chart, width) {
  const longest = Math.max(...chart.data.map(bar => Math.abs(bar.y)), Number.MIN_VALUE);
  const row = 38;
  const height = chart.data.length * row + (chart.xAxisTitle ? 18 : 0);
  const picture = svg('svg', { viewBox: `0 0 ${width} ${height}`, width, height });
  chart.data.forEach((bar, index) => {
    const top = index * row;
    const group = svg('g', { class: color(bar.color ?? chart.color) });
    group.append(svg('rect', { x: 2, y: top + 17, width: Math.max(1, (width - 70) * Math.abs(bar.y) / longest).toFixed(1), height: 14, rx: 2 }));
    picture.append(
      svg('text', { x: 2, y: top + 12 }, bar.x),
      group,
      svg('text', { x: ((width - 70) * Math.abs(bar.y) / longest + 8).toFixed(1), y: top + 28 }, number(bar.y)));
  });
  if (chart.xAxisTitle) picture.append(svg('text', { x: 2, y: height - 4 }, chart.xAxisTitle));
  return picture;
}

const barTable = chart => table(chart, [chart.yAxisTitle ?? chart.title ?? '', chart.xAxisTitle ?? ''], chart.data.map(bar => [bar.x, number(bar.y)]));

function table(chart, heads, rows) {
  const caption = html('caption', '', chart.title ?? '');
  const head = html('tr', '', ...heads.map(name => Object.assign(html('th', '', name), { scope: 'col' })));
  const body = rows.map(([first, ...rest]) => html('tr', '', Object.assign(html('th', '', first), { scope: 'row' }), ...rest.map(cell => html('td', '', cell))));
  return html('div', 'hidden', html('table', '', caption, html('thead', '', head), html('tbody', '', ...body)));
}

function legend(chart) {
  return html('ul', 'chart-legend', ...chart.data.map((series, index) => {
    const sample = svg('svg', { class: color(series.color ?? chart.color), width: 28, height: 8, 'aria-hidden': true });
    sample.append(svg('line', { x1: 0, x2: 28, y1: 4, y2: 4, 'stroke-dasharray': dashes[index % dashes.length] }));
    return html('li', '', sample, series.legend);
  }));
}

// Draws again when the card gets another width, so that text keeps its size on a phone.
function figure(chart, draw, after) {
  const canvas = html('div', 'chart-canvas');
  let drawn = 0;
  new ResizeObserver(([entry]) => {
    const width = Math.round(entry.contentRect.width);
    if (width < 1 || width === drawn) return;
    drawn = width;
    const picture = draw(chart, width);
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', chart.title ?? '');
    canvas.replaceChildren(picture);
  }).observe(canvas);
  return html('div', 'chart', ...(chart.title ? [html('strong', '', chart.title)] : []), canvas, ...after);
}

const kinds = {
  'Chart.Line': chart => figure(chart, line, [legend(chart), lineTable(chart)]),
  'Chart.HorizontalBar': chart => figure(chart, bars, [barTable(chart)]),
};

// Tells the renderer about the charts. Without this it would show their fallback.
export function registerCharts(AC) {
  for (const [type, make] of Object.entries(kinds)) {
    AC.GlobalRegistry.elements.register(type, class extends AC.CardElement {
      getJsonTypeName() { return type; }

      internalParse(source, context) {
        super.internalParse(source, context);
        this.chart = source;
      }

      internalRender() { return make(this.chart); }
    });
  }
}
