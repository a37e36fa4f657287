/** What somebody may do through the API and does by no page of the app, each with its reason. */
export const exceptions: Record<string, string> = {
  'GET /photos/:id/:variant':
    'the addresses stand in the answers, signed: a picture is drawn from its address',
  'GET /reviews/:id': 'the list has all of each review: there is nothing to ask for again',
};
