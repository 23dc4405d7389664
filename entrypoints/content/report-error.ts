/** Errors of ours end here: for whoever looks for them, and never in the page. */
export const reportError = (error: unknown): void => {
  // oxlint-disable-next-line no-console -- nowhere else may this go
  console.debug('Backstory:', error);
};
