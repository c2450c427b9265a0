import type { Deadline } from './deadline.ts';

/** What sort of duty a directive lays down; the labels are in `messages.ts`. */
export const directiveKinds = ['time-bound', 'continuing', 'recurring', 'accountability'] as const;
export type DirectiveKind = (typeof directiveKinds)[number];

/** The product a directive asks for. */
export interface Deliverable {
  /** Document type id (`ke-hoach`, `bao-cao`, …). */
  readonly type?: string | undefined;
  readonly title: string;
}

/** One order in a notice: who must do what until when. Its words stand in the notice's body. */
export interface Directive {
  /** Address in the text, e.g. `2.3-2`. Unique within its notice. */
  readonly id: string;
  readonly kind: DirectiveKind;
  /** Ids of the agencies or groups responsible (cơ quan chủ trì). */
  readonly lead: readonly string[];
  /** Ids of supporting agencies or groups (cơ quan phối hợp). */
  readonly support: readonly string[];
  readonly due?: Deadline | undefined;
  readonly deliverable?: Deliverable | undefined;
  readonly topics: readonly string[];
}
