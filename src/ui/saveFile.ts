/** How long the browser may take to start reading a file that it saves, in milliseconds. */
const TIME_TO_BEGIN = 60_000;

/** Saves a blob among the user's downloads. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, TIME_TO_BEGIN);
}
