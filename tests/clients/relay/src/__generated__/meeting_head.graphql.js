/**
 * @generated SignedSource<<bb7cf636e27e79b8b6e783a18d60bcad>>
 * @lightSyntaxTransform
 */

/* eslint-disable */

'use strict';

import meetingHeadRefetchQuery_graphql from './meetingHeadRefetchQuery.graphql';

var node = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": {
    "refetch": {
      "connection": null,
      "fragmentPathInResult": [
        "node"
      ],
      "operation": meetingHeadRefetchQuery_graphql,
      "identifierInfo": {
        "identifierField": "id",
        "identifierQueryVariableName": "id"
      }
    }
  },
  "name": "meeting_head",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "title",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "DateSpan",
      "kind": "LinkedField",
      "name": "date",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "asPrinted",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "id",
      "storageKey": null
    }
  ],
  "type": "Meeting",
  "abstractKey": null
};

node.hash = "bcd204e8bb87e68dcb0d51679e7e9d27";

export default node;
