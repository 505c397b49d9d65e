import { type Comment, type GitHub, GitHubRefusal } from '../pull-request/github.ts';
import type { GitHubClient } from './github-client.ts';
import { type Fields, openFields, openList } from './github-fields.ts';

type CommentDesk = Pick<GitHub, 'readAuthor' | 'listComments' | 'createComment' | 'updateComment' | 'deleteComment' | 'createCheck'>;

/** 65,536 characters of four bytes each, and some air. */
const longestBody = 300_000;

/** What is written to a pull request: comments (those of an issue, as GitHub has it) and check runs. */
export function createCommentDesk(client: GitHubClient): CommentDesk {
  return {
    async readAuthor() {
      // `GET /user` is refused to the token of a job, this is not.
      const call = { route: `POST ${client.graphqlUrl}`, parameters: { query: 'query { viewer { login } }' }, mayRepeat: true };
      try {
        const answer = openFields((await client.ask(call)).data, 'query viewer');
        return answer.has('errors') || !answer.has('data') ? undefined : answer.fields('data').fields('viewer').text('login');
      } catch (failure) {
        if (failure instanceof GitHubRefusal) return undefined;
        throw failure;
      }
    },
    async *listComments(number) {
      const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
      for await (const page of client.pages({ route, parameters: { issue_number: number } })) {
        for (const row of openList(page, route)) yield readComment(row);
      }
    },
    async createComment(number, body) {
      const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
      return readComment(openFields((await client.ask({ route, parameters: { issue_number: number, body } })).data, route));
    },
    async updateComment(id, body) {
      const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
      return readComment(openFields((await client.ask({ route, parameters: { comment_id: id, body } })).data, route));
    },
    async deleteComment(id) {
      const route = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}';
      await client.ask({ route, parameters: { comment_id: id } }).catch((failure: unknown) => {
        if (!(failure instanceof GitHubRefusal && failure.status === 404)) throw failure;
      });
    },
    createCheck: createCheck(client),
  };
}

function readComment(row: Fields): Comment {
  return {
    id: row.count('id'),
    // The comments of a deleted account are shown as those of this user.
    author: row.has('user') ? row.fields('user').text('login') : 'ghost',
    body: row.has('body') ? row.text('body', longestBody) : '',
    url: row.text('html_url'),
  };
}

function createCheck(client: GitHubClient): GitHub['createCheck'] {
  return async ({ name, headSha, conclusion, title, summary, annotations, detailsUrl }) => {
    const route = 'POST /repos/{owner}/{repo}/check-runs';
    const level = conclusion === 'success' ? 'notice' : 'failure';
    const parameters = {
      name,
      head_sha: headSha,
      status: 'completed',
      conclusion,
      ...(detailsUrl !== undefined && { details_url: detailsUrl }),
      output: {
        title,
        summary,
        annotations: annotations.map(({ path, line, ...note }) => ({
          path,
          start_line: line,
          end_line: line,
          annotation_level: level,
          title: note.title,
          message: note.message,
        })),
      },
    };
    const check = openFields((await client.ask({ route, parameters })).data, route);
    return { url: check.has('html_url') ? check.text('html_url') : undefined };
  };
}
