/** A workflow command that a runner would carry out. */
export type WorkflowCommand = { readonly name: string; readonly properties: Readonly<Record<string, string>>; readonly data: string };

export type RunnerLog = { readonly commands: readonly WorkflowCommand[]; readonly lines: readonly string[] };

const known =
  /^(?:set-output|save-state|set-env|add-path|add-mask|add-matcher|remove-matcher|error|warning|notice|debug|group|endgroup|echo|stop-commands)$/i;

/** Characters that .NET's comparison by culture looks across, as if they were not there. */
const ignorable = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu;

/**
 * Reads a log as a runner of GitHub Actions does: a line that begins, after white space, with `::name properties::data` is a command, and so is
 * `##[name properties]data` anywhere in a line. Source: actions/runner, src/Runner.Common/ActionCommand.cs.
 */
export function readRunnerLog(output: string): RunnerLog {
  const commands: WorkflowCommand[] = [];
  const lines: string[] = [];
  for (const line of output.split(/\r\n|\n|\r/)) {
    const compared = line.replace(ignorable, '').trimStart();
    const parts = /^::([^:\s]+)(?: (.*?))?::(.*)$/s.exec(compared) ?? /##\[([^\s\]]+)(?: ([^\]]*))?\](.*)$/s.exec(compared);
    if (parts?.[1] !== undefined && known.test(parts[1])) {
      const properties = Object.fromEntries(
        (parts[2] ?? '').split(/[,;]/).flatMap((pair) => (pair.includes('=') ? [splitPair(pair)] : [])),
      );
      commands.push({ name: parts[1], properties, data: decode(parts[3] ?? '') });
    } else if (line !== '') lines.push(line);
  }
  return { commands, lines };
}

function splitPair(pair: string): readonly [string, string] {
  const at = pair.indexOf('=');
  return [pair.slice(0, at), decode(pair.slice(at + 1))];
}

const decode = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');

/** The files behind GITHUB_OUTPUT: `name<<delimiter`, lines, `delimiter`. */
export function readOutputs(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(/^([\w-]+)<<(ghadelimiter_\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [name, value]),
  );
}
