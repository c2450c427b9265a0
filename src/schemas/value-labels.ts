import { documentTypes } from '#domain/document-type.ts';
import {
  audienceLabels,
  backendLabels,
  capacityLabels,
  evidenceLabels,
  kindLabels,
  levelLabels,
  recipientRoleLabels,
  recurrenceLabels,
  relationLabels,
  reportedLabels,
  sharePictureLabels,
} from '#messages';

const labels: readonly Readonly<Record<string, string>>[] = [
  Object.fromEntries(documentTypes.map((type) => [type.id, type.name])),
  Object.fromEntries(Object.entries(relationLabels).map(([relation, { forward }]) => [relation, forward])),
  audienceLabels,
  backendLabels,
  capacityLabels,
  evidenceLabels,
  kindLabels,
  levelLabels,
  recipientRoleLabels,
  recurrenceLabels,
  reportedLabels,
  sharePictureLabels,
];

/** The Vietnamese labels of the values of one enumeration: of several lists that know one of them, the list that knows all. */
export function labelsOf(values: readonly string[]): Readonly<Record<string, string>> | undefined {
  return labels.find((list) => values.every((value) => Object.hasOwn(list, value)));
}
