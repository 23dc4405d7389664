/** Where an error of ours ends: never in the page. */
export type Report = (error: unknown) => void;

/** The same act, except that what it throws goes to `report`. */
export function safely<Given extends unknown[]>(act: (...given: Given) => void, report: Report) {
  return (...given: Given): void => {
    try {
      act(...given);
    } catch (error) {
      report(error);
    }
  };
}
