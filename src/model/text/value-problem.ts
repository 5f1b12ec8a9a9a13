/** What is wrong with one value. The message goes on after its name and the value: `has no unit: write "8s"`. */
export class ValueProblem extends Error {
  override readonly name = "ValueProblem";
}
