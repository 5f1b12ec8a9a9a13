/** What is wrong with one value. The message follows its name and the value: `has no unit: write "8s"`. */
export class ValueProblem extends Error {
  override readonly name = "ValueProblem";
}
