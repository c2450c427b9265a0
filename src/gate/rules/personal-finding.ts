/** The kinds of personal data, which are rule ids as well. */
export const personalRules = [
  'citizen-id',
  'passport',
  'bank-account',
  'phone-number',
  'private-email',
  'birth-date',
  'home-address',
  'complainant-name',
] as const;

/** Words that look like personal data. Offsets are those of the text that was searched. */
export interface PersonalFinding {
  readonly rule: (typeof personalRules)[number];
  /** A warning where the words may as well belong to an office. */
  readonly severity: 'error' | 'warning';
  readonly offset: number;
  /** The words as a reader sees them, unshortened. A waiver quotes them. */
  readonly words: string;
}
