// Opens GraphiQL with one tab for each example. A browser that has been here keeps the tabs it had.
"use strict";

async function start() {
  const response = await fetch("/graphiql/examples.json");
  const examples = await response.json();
  const explorer = React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: "/graphql" }),
    defaultTabs: examples.map((query) => ({ query })),
    defaultEditorToolsVisibility: false,
  });
  ReactDOM.createRoot(document.getElementById("graphiql")).render(explorer);
}

start().catch((error) => {
  document.getElementById("graphiql").textContent = `GraphiQL did not start: ${error.message}`;
});
