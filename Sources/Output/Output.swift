// Output.
