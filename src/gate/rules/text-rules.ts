import { draftMark } from './draft-mark.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { legacyEncoding } from './legacy-encoding.ts';
import { mergeMarker } from './merge-marker.ts';
import { mixedTonePlacement } from './mixed-tone-placement.ts';
import { notNfc } from './not-nfc.ts';
import { personalDataProblems } from './personal-data.ts';
import { secrecyMark } from './secrecy-mark.ts';
import type { TextRule } from './text-rule.ts';
import { wrongD } from './wrong-d.ts';

/** What is asked of the letters of every content file, in this order. */
export const textRules: readonly TextRule[] = [
  mergeMarker,
  legacyEncoding,
  notNfc,
  invisibleCharacter,
  wrongD,
  mixedTonePlacement,
  secrecyMark,
  draftMark,
  personalDataProblems,
];
