// The rules of graphql-eslint for a schema, and those for Relay.
import graphql from "@graphql-eslint/eslint-plugin";
import path from "node:path";

const schema = path.resolve(import.meta.dirname, "../../../schema.graphql");

// What is a value and no node: it is read with the node that has it, and has no id of its own.
const values = [
  "Corpus",
  "DateSpan",
  "FacetCount",
  "Highlight",
  "HighlightPart",
  "Mention",
  "PageInfo",
  "Place",
  "PrintedName",
  "Problem",
  "Source",
  "Warning",
];

export default [
  {
    files: ["**/*.graphql"],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema } } },
    plugins: { "@graphql-eslint": graphql },
    rules: {
      ...graphql.configs["flat/schema-recommended"].rules,
      ...graphql.configs["flat/schema-relay"].rules,
      // What is bounded by its node (aliases, mentions, warnings), and `nodes`, are plain lists by contract. So is a
      // problem of a record, the one thing that is paged and no node; lint.test.mjs holds that there is no second one.
      "@graphql-eslint/relay-edge-types": ["error", { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }],
      // The server prints its schema, and puts a description in one line where it fits.
      "@graphql-eslint/description-style": "off",
      "@graphql-eslint/strict-id-in-types": ["error", { exceptions: { types: values, suffixes: ["Connection", "Edge"] } }],
    },
  },
];
