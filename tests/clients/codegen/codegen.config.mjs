// The client preset, with nothing but the scalars said: what a front-end has after its first hour.
export default {
  schema: "../../schema.graphql",
  documents: ["codegen/operations.graphql"],
  generates: {
    "codegen/generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: { unmaskFunctionName: "unmask" } },
      config: { scalars: { Date: "string", DateTime: "string" }, strictScalars: true, useTypeImports: true },
    },
  },
  emitLegacyCommonJSImports: false,
};
