import type { Entry, SiteConfig } from 'help-wizard';
import { loadConfig, loadEntries } from './site/content.js';
import { element, section } from './site/element.js';
import { authorName, platformNames } from './site/labels.js';
import { notFound, showPage, type Crumb, type PageContent } from './site/page.js';
import { addPageSettings } from './site/page-settings.js';
import { proseOfHtml, proseOfText } from './site/safe-html.js';
import { OTHER_TOPIC, TOPICS, topicOf } from './site/topics.js';
import { dated } from './site/words.js';

const HOME: Crumb = { label: 'Help articles', url: 'articles.html' };
const MOST_READ = 6;
const RELATED = 5;

addPageSettings();
void showPage(async (query) => {
  const [config, articles] = await Promise.all([loadConfig(), loadEntries('faqs')]);
  const id = query.get('article');
  if (id === null) return overview(articles);
  const article = articles.find((entry) => entry.id === id);
  return article === undefined ? notFound('article', HOME) : articlePage(article, articles, config);
});

function overview(articles: readonly Entry[]): PageContent {
  const topics = [...TOPICS.map(({ title }) => title), OTHER_TOPIC].map((title) => {
    const part = section(title, links(articles.filter((article) => topicOf(article) === title)));
    part?.setAttribute('id', anchorOf(title));
    return part;
  });
  const popular = articles.toSorted((a, b) => (b.views ?? 0) - (a.views ?? 0)).slice(0, MOST_READ);
  return {
    title: 'Help articles',
    head: [element('p', { class: 'lede' }, 'What Quaverleaf listeners ask most, answered by us.')],
    main: [element('div', { class: 'topics' }, ...topics)],
    aside: [section('Most read', links(popular)), askBox('Not here?')],
  };
}

function articlePage(article: Entry, articles: readonly Entry[], config: SiteConfig): PageContent {
  const topic = topicOf(article);
  const related = articles.filter((other) => other !== article && topicOf(other) === topic);
  return {
    title: article.title,
    lang: article.lang,
    crumbs: [HOME, { label: topic, url: `${HOME.url}#${anchorOf(topic)}` }],
    head: [
      element(
        'div',
        { class: 'byline' },
        article.author ? authorName(article.author) : null,
        dated('Updated', article.updatedAt),
        article.platforms ? element('span', {}, `For: ${platformNames(article, config)}`) : null,
      ),
    ],
    main: [
      article.html === undefined ? proseOfText(article.text) : proseOfHtml(article.html),
      askBox('Was this not it?'),
    ],
    aside: [section(topic, links(related.slice(0, RELATED)))],
  };
}

function links(articles: readonly Entry[]): HTMLElement | null {
  if (articles.length === 0) return null;
  const items = articles.map(({ title, url }) => element('li', {}, element('a', { href: url }, title)));
  return element('ul', { class: 'links' }, ...items);
}

function askBox(heading: string): HTMLElement | null {
  return section(
    heading,
    element('p', {}, 'Tell us what happens: we look in the community too, and help you ask.'),
    element('a', { class: 'button button-secondary', href: 'help.html' }, 'Ask'),
  );
}

function anchorOf(topic: string): string {
  return topic.toLowerCase().replaceAll(' ', '-');
}
