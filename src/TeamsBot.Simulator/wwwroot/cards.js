// Renders Adaptive Cards with Microsoft's renderer and the Teams host configuration.
import { registerCharts } from './charts.js';
import { t } from './texts.js';

const AC = globalThis.AdaptiveCards;
const configs = {};
for (const theme of ['light', 'dark']) {
  configs[theme] = await (await fetch(`hostconfig/hostconfig-microsoft-teams-${theme}.json`)).json();
}

// Teams knows a small part of Markdown: bold, italic, lists and links.
const markdown = globalThis.markdownit?.({ html: false, breaks: true })
  .disable(['heading', 'lheading', 'image', 'table', 'blockquote', 'code', 'fence', 'hr', 'backticks', 'reference']);

if (AC) {
  registerCharts(AC);
  AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = toHtml(text);
    result.didProcess = true;
  };
}

export function toHtml(text) {
  const mentions = text.replace(/<at>(.*?)<\/at>/g, '**$1**');
  return markdown ? markdown.render(mentions) : null;
}

function inputsOf(card, action) {
  const values = {};
  if (action.toJSON().associatedInputs?.toLowerCase() === 'none') return values;
  for (const input of card.getAllInputs()) {
    if (input.value !== undefined && `${input.value}` !== '') values[input.id] = `${input.value}`;
  }
  return values;
}

// Gives an element with the rendered card; onPress gets the action's JSON and the inputs.
export function render(json, theme, onPress) {
  const holder = document.createElement('div');
  holder.className = 'card';
  if (!AC) {
    holder.append(problem(t('noLibrary'), []));
    return holder;
  }

  const card = new AC.AdaptiveCard();
  card.hostConfig = new AC.HostConfig(configs[theme]);
  card.onExecuteAction = async action => {
    if (action instanceof AC.OpenUrlAction) {
      window.open(action.url, '_blank', 'noopener');
    } else if (action instanceof AC.SubmitAction || action instanceof AC.ExecuteAction) {
      if (holder.ariaBusy === 'true') return;
      holder.ariaBusy = 'true';
      try {
        await onPress(action.toJSON(), inputsOf(card, action));
      } finally {
        holder.ariaBusy = 'false';
      }
    }
  };
  try {
    card.parse(json);
    holder.append(card.render() ?? '');
    for (const link of holder.querySelectorAll('a[href]')) Object.assign(link, { target: '_blank', rel: 'noopener' });
  } catch (error) {
    holder.append(problem(t('brokenCard'), [String(error)]));
  }
  return holder;
}

export function problem(title, lines) {
  const box = document.createElement('div');
  box.className = 'problem';
  const strong = document.createElement('strong');
  strong.textContent = title;
  const list = document.createElement('ul');
  list.append(...lines.map(line => Object.assign(document.createElement('li'), { textContent: line })));
  box.append(strong, ...(lines.length ? [list] : []));
  return box;
}
