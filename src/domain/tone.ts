import type { Schedule } from './status.ts';

/** How a status is coloured. The colour only repeats what its words say. */
export type Tone = 'done' | 'soon' | 'late';

const tones: Partial<Record<Schedule, Tone>> = {
  'done-on-time': 'done',
  'done-late': 'late',
  'done-date-unknown': 'done',
  done: 'done',
  'due-soon': 'soon',
  overdue: 'late',
  'past-due-no-report': 'soon',
  'by-member': 'soon',
};

/** The tone of a status; none where nothing is to be told apart. */
export const toneOf = (schedule: Schedule): Tone | undefined => tones[schedule];
