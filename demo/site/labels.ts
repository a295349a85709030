import type { Author, Entry, IdeaStatus, IssueStatus, SiteConfig } from 'help-wizard';
import { element } from './element.js';
import { icon, type IconName } from './icons.js';
import { listed } from './words.js';

type Tone = 'info' | 'success' | 'warning' | 'neutral';
interface Status {
  readonly word: string;
  readonly icon: IconName;
  readonly tone: Tone;
}

const STATUSES: Readonly<Record<IssueStatus | IdeaStatus, Status>> = {
  new: { word: 'New', icon: 'info', tone: 'neutral' },
  'need-more-info': { word: 'More info needed', icon: 'edit', tone: 'warning' },
  'under-investigation': { word: 'Under investigation', icon: 'investigate', tone: 'info' },
  fixed: { word: 'Fixed', icon: 'check', tone: 'success' },
  'not-right-now': { word: 'Not right now', icon: 'clock', tone: 'neutral' },
  'wont-fix': { word: 'Won’t fix', icon: 'close', tone: 'neutral' },
  live: { word: 'Live', icon: 'vote', tone: 'info' },
  'under-consideration': { word: 'Under consideration', icon: 'clock', tone: 'warning' },
  implemented: { word: 'Implemented', icon: 'check', tone: 'success' },
  closed: { word: 'Closed', icon: 'close', tone: 'neutral' },
};

/** Icon, word and colour of an issue's or idea's status. */
export function statusPill({ status }: Entry): HTMLElement | null {
  if (status === undefined || !isStatus(status)) return null;
  const { word, icon: name, tone } = STATUSES[status];
  return pill(name, word, tone);
}

export function pill(name: IconName, word: string, tone: Tone): HTMLElement {
  return element('span', { class: `status status-${tone}` }, icon(name, 'small'), word);
}

/** Icon and word, no colour of its own. */
export function label(name: IconName, word: string): HTMLElement {
  return element('span', { class: 'label' }, icon(name, 'small'), word);
}

/** Who wrote it, and as what. */
export function authorName({ name, badge }: Author): HTMLElement {
  const mark = badge === 'Staff' ? icon('badge', 'small') : icon('star', 'small');
  return element(
    'span',
    { class: 'byline' },
    element('strong', {}, name),
    badge === undefined ? null : element('span', { class: 'author-badge' }, mark, badge),
  );
}

/** "Phone, Tablet and Car"; an entry without platforms is about all of them. */
export function platformNames({ platforms }: Entry, config: SiteConfig): string {
  if (platforms === undefined) return 'All platforms';
  const names = new Map(config.platforms?.map(({ id, label: name }) => [id, name]));
  return listed(platforms.map((id) => names.get(id) ?? id));
}

function isStatus(status: string): status is IssueStatus | IdeaStatus {
  return Object.hasOwn(STATUSES, status);
}
