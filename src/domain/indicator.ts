/** One year's value of an indicator. */
export interface Observation {
  readonly year: number;
  readonly value: number;
  readonly rank?: number | undefined;
  readonly of?: number | undefined;
  readonly source: string;
  readonly note?: string | undefined;
}

/** Values measured one way. Two series differ in scale or method and must not be joined by a line. */
export interface Series {
  readonly id: string;
  readonly name: string;
  /** Version of the method, in the publisher's terms. */
  readonly method: string;
  readonly scale: { readonly min: number; readonly max: number; readonly unit: string };
  readonly values: readonly Observation[];
  readonly note?: string | undefined;
}

export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly publisher: string;
  /** What is measured: the province as it was then. */
  readonly subject: string;
  readonly description: string;
  readonly higherIsBetter: boolean;
  readonly series: readonly Series[];
}
