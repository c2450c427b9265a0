import type { ExportedFile } from './export-selection.ts';

/** Has the browser save a file. Nothing is sent anywhere. */
export function saveFile({ fileName, mediaType, text }: ExportedFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: mediaType }));
  link.download = fileName;
  link.click();
  // The browser reads the file after the click has returned.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
