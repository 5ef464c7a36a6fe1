import type { Candidates } from './candidates.ts';

const wordsOf = ({ commands, options }: Candidates): string[] => [...commands, ...options].map(([word]) => word);

const key = ({ after }: Candidates): string => after.join(' ');

/** For bash: looks at the words before the cursor that are no options and offers what may follow them. */
export const bashScript = (all: readonly Candidates[]): string => {
  const cases = all.map(
    (one) => `    '${key(one)}') words='${wordsOf(one).join(' ')}'; files=${one.takesFile ? 1 : 0} ;;`,
  );
  return `# lianfang completion for bash
_lianfang() {
  local current="\${COMP_WORDS[COMP_CWORD]}" path='' words='' files=0 word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ $word == -* ]] || path="\${path:+$path }$word"
  done
  case "$path" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [[ $files == 1 && $current != -* ]]; then COMPREPLY+=($(compgen -f -- "$current")); fi
}
complete -o filenames -F _lianfang lianfang
`;
};

const quoted = (text: string): string => text.replaceAll("'", '’').replaceAll(':', '：');

/** For zsh: the same with what each word does beside it. */
export const zshScript = (all: readonly Candidates[]): string => {
  const cases = all.map((one) => {
    const offered = [...one.commands, ...one.options].map(([word, summary]) => `'${word}:${quoted(summary)}'`);
    return `    '${key(one)}') offered=(${offered.join(' ')}); files=${one.takesFile ? 1 : 0} ;;`;
  });
  return `#compdef lianfang
_lianfang() {
  local -a offered
  local path_words='' files=0 word
  for word in "\${words[@]:1:CURRENT-2}"; do
    [[ $word == -* ]] || path_words="\${path_words:+$path_words }$word"
  done
  case "$path_words" in
${cases.join('\n')}
  esac
  _describe 'lianfang' offered
  if (( files )); then _files; fi
}
compdef _lianfang lianfang
`;
};

const fishLine = (place: Candidates, word: string, summary: string): string => {
  const inner = place.commands.map(([name]) => name).join(' ');
  const seen = place.after.map((name) => `__fish_seen_subcommand_from ${name}`);
  const condition = [...seen, ...(inner === '' ? [] : [`not __fish_seen_subcommand_from ${inner}`])].join('; and ');
  const offer = word.startsWith('--') ? `-l ${word.slice(2)}` : `-f -a ${word}`;
  return `complete -c lianfang${condition === '' ? '' : ` -n '${condition}'`} ${offer} -d '${quoted(summary)}'`;
};

/** For fish: one line for every word that may be offered somewhere. */
export const fishScript = (all: readonly Candidates[]): string => {
  const lines = all.flatMap((place) =>
    [...place.commands, ...place.options].map(([word, summary]) => fishLine(place, word, summary)),
  );
  return `# lianfang completion for fish\n${lines.join('\n')}\n`;
};
