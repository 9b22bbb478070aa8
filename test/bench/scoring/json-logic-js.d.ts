declare module 'json-logic-js' {
  /** The part of json-logic-js that the benchmark uses; the package brings no types. */
  const jsonLogic: {
    apply(logic: object, data: object): unknown
    add_operation(name: string, operation: (x: number) => number): void
  }
  export default jsonLogic
}
