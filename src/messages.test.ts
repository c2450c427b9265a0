import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evidenceLabels, kindLabels, reportedLabels, scheduleLabels, scheduleRules } from './messages.ts';

const methodology = readFileSync('content/pages/phuong-phap.md', 'utf8');

test.each([
  ...Object.values(kindLabels),
  ...Object.values(reportedLabels),
  ...Object.values(evidenceLabels),
  ...Object.values(scheduleLabels),
  ...Object.values(scheduleRules),
])('the methodology page explains what the interface says: %s', (sentence) => {
  expect(methodology).toContain(sentence);
});
