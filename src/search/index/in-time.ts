/** How long the reader waits for code, in milliseconds. */
const patience = 5000;

/** Code as it comes; rejects where it does not, or not in time. */
export async function inTime<T>(code: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, patience, 'code did not come');
  });
  try {
    return await Promise.race([code, late]);
  } finally {
    clearTimeout(timer);
  }
}
