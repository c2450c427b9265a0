import { civilDateInVietnam, formatDay } from '#domain/civil-date.ts';
import { scheduleOn } from '#domain/schedule.ts';

/**
 * Brings the statuses of a listing from the day it was built to today in Vietnam, by the rule the
 * build used. The page is true as it stands; a clock earlier than the built day changes nothing.
 *
 * @param now milliseconds since the epoch
 */
export function refreshStatuses(page: ParentNode, now: number): void {
  const today = civilDateInVietnam(now);
  const time = page.querySelector<HTMLTimeElement>('[data-labels]>time');
  if (!time || time.dateTime >= today) return;
  const labels = JSON.parse(time.parentElement?.dataset['labels'] ?? '');
  page.querySelectorAll<HTMLElement>('[data-facts]').forEach((tag) => {
    const schedule = scheduleOn(JSON.parse(tag.dataset['facts'] ?? ''), today);
    tag.dataset['schedule'] = schedule;
    tag.textContent = labels[schedule];
  });
  time.dateTime = today;
  time.textContent = formatDay(today);
}
