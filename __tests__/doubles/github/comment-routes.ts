import { complete, type Fields } from './complete.ts';
import { answerPage, type Call, invalid, notFound, type Route } from './exchange.ts';
import { describeUser } from './repository-routes.ts';
import { type StoredComment, takeId } from './state.ts';

/** https://github.com/orgs/community/discussions/27190: characters, whatever their bytes. */
const longestBody = 65_536;

function describeComment({ state, apiUrl }: Call, { id, number, author, body }: StoredComment): Fields {
  const { owner, name } = state.repository;
  const html = `https://github.example/${owner}/${name}/pull/${number}#issuecomment-${id}`;
  const issue = `${apiUrl}/repos/${owner}/${name}/issues/${number}`;
  // An account that was deleted is no user.
  const user = author === '' ? null : describeUser(author);
  return complete('issue-comment', {
    id,
    body,
    user,
    html_url: html,
    issue_url: issue,
    url: `${apiUrl}/repos/${owner}/${name}/issues/comments/${id}`,
  });
}

const numberOf = ({ parameters }: Call): number => Number(parameters.issue_number);
const isPull = (call: Call): boolean => call.state.pulls.some(({ number }) => number === numberOf(call));
const findComment = ({ state, parameters }: Call): StoredComment | undefined =>
  state.comments.find(({ id }) => String(id) === parameters.comment_id);

const refuseBody = (body: unknown): ReturnType<Route> | undefined => {
  if (typeof body !== 'string' || body.trim() === '') return invalid('body', 'missing_field', 'body is blank');
  return [...body].length > longestBody ? invalid('body', 'custom', `body is too long (maximum is ${longestBody} characters)`) : undefined;
};

const list: Route = (call) =>
  isPull(call)
    ? answerPage(
        call,
        call.state.comments.filter(({ number }) => number === numberOf(call)).map((comment) => describeComment(call, comment)),
      )
    : notFound;

const create: Route = (call) => {
  const { state, body } = call;
  if (!isPull(call)) return notFound;
  const refusal = refuseBody(body.body);
  if (refusal !== undefined) return refusal;
  const comment = { id: takeId(state), number: numberOf(call), author: state.login ?? 'github-actions[bot]', body: String(body.body) };
  state.comments.push(comment);
  return { status: 201, body: describeComment(call, comment) };
};

const read: Route = (call) => {
  const comment = findComment(call);
  return comment === undefined ? notFound : { status: 200, body: describeComment(call, comment) };
};

const update: Route = (call) => {
  const comment = findComment(call);
  if (comment === undefined) return notFound;
  const refusal = refuseBody(call.body.body);
  if (refusal !== undefined) return refusal;
  comment.body = String(call.body.body);
  return { status: 200, body: describeComment(call, comment) };
};

const remove: Route = (call) => {
  const comment = findComment(call);
  if (comment === undefined) return notFound;
  call.state.comments.splice(call.state.comments.indexOf(comment), 1);
  return { status: 204 };
};

export const commentRoutes: Readonly<Record<string, Route>> = {
  'issues/list-comments': list,
  'issues/create-comment': create,
  'issues/get-comment': read,
  'issues/update-comment': update,
  'issues/delete-comment': remove,
};
