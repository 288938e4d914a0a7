/** The two libraries that ship without types; only what we call is described. */
declare module 'jstat' {
  const library: { jStat: Distributions };
  export default library;
  interface Distributions {
    chisquare: { cdf(x: number, df: number): number };
    studentt: { cdf(x: number, df: number): number; inv(p: number, df: number): number };
  }
}

declare module 'quadprog' {
  /** Arrays start at index 1, as in the Fortran routine behind it. */
  const library: {
    readonly solveQP: (
      Dmat: number[][],
      dvec: number[],
      Amat: number[][],
      bvec: number[],
      meq: number,
    ) => { solution: number[]; message: string };
  };
  export default library;
}
