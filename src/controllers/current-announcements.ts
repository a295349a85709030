import type { Announcement, SiteConfig } from '../core/config.js';

/** What an owner announces and that is not over yet, in their order. */
export function currentAnnouncements({ announcements = [] }: SiteConfig, now: Date): readonly Announcement[] {
  return announcements.filter((announcement) => !isOver(announcement, now));
}

/** A day without a time lasts until midnight by the reader's clock. */
function isOver({ until }: Announcement, now: Date): boolean {
  if (until === undefined) return false;
  const end = new Date(/^\d{4}-\d\d-\d\d$/.test(until) ? `${until}T23:59:59.999` : until);
  return end.getTime() < now.getTime();
}
