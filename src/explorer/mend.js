// What GraphiQL leaves without a name, or gives a role that its content does not keep, for those who hear the page.
"use strict";

const names = {
  ".graphiql-query-editor textarea": "Query",
  ".graphiql-editor-tool > .graphiql-editor:nth-child(1) textarea": "Variables",
  ".graphiql-editor-tool > .graphiql-editor:nth-child(2) textarea": "Headers",
  ".result-window textarea": "Answer",
  ".CodeMirror-hints": "Suggestions",
};

const roles = {
  // A tab with a button that closes it is no tab, but an entry of a list with two buttons.
  ".graphiql-tabs[role=tablist]": "list",
  ".graphiql-tab[role=tab]": "listitem",
  "#graphiql-session[role=tabpanel]": "main",
};

const each = (selector, change) => document.querySelectorAll(selector).forEach(change);

function mend() {
  for (const [selector, name] of Object.entries(names)) {
    each(`${selector}:not([aria-label])`, (found) => found.setAttribute("aria-label", name));
  }
  for (const [selector, role] of Object.entries(roles)) {
    each(selector, (found) => found.setAttribute("role", role));
  }
  each(".graphiql-tab[aria-selected]", (found) => {
    found.setAttribute("aria-current", found.getAttribute("aria-selected"));
    found.removeAttribute("aria-selected");
  });
  // It says "Set active" in the place of the query's name.
  each(".graphiql-history-item-label[aria-label]", (found) => found.removeAttribute("aria-label"));
  each(".CodeMirror-scroll[tabindex='-1']", (found) => found.setAttribute("tabindex", "0"));
}

const changes = { childList: true, subtree: true, attributeFilter: ["role", "aria-selected"] };
new MutationObserver(mend).observe(document.body, changes);
mend();
