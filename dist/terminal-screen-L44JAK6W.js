import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  describeProgress
} from "./chunk-ZMRCHSPF.js";
import "./chunk-6JFRREB3.js";
import {
  renderPlain
} from "./chunk-XKHD6ELO.js";
import "./chunk-ICRSZE4X.js";

// src/edges/terminal-screen.ts
import { styleText } from "node:util";
var redrawMs = 100, logEveryMs = 1e4;
function openTerminalScreen({ stdout, stderr, nowMs }) {
  let coloured = takesColours(stderr), paint = (style, text) => coloured ? styleText(style, text, { validateStream: !1 }) : text, progress = stderr.isTTY === !0 ? createMovingLine(stderr, nowMs) : createSparseLines(stderr, nowMs), line = (text) => {
    progress.clear(), stderr.write(`${text}
`);
  };
  return {
    phase(title) {
      progress.restart(), line(paint("bold", `\u25B8 ${safe(title)}`));
    },
    note: (text) => line(`  ${safe(text)}`),
    warn: (text) => line(paint("yellow", `  ! ${safe(text)}`)),
    progress: progress.show,
    result(text) {
      progress.clear(), stdout.write(text.endsWith(`
`) ? text : `${text}
`);
    },
    colour: takesColours(stdout),
    width: stdout.columns ?? 120
  };
}
var takesColours = (stream) => stream.isTTY === !0 && stream.hasColors?.() === !0 && (process.env.NO_COLOR ?? "") === "";
function createMovingLine(stream, nowMs) {
  let drawn = !1, last = Number.NEGATIVE_INFINITY, clear = () => {
    drawn && stream.write("\r\x1B[2K"), drawn = !1;
  };
  return {
    show(progress) {
      let finished = progress.done >= progress.total;
      !finished && nowMs() - last < redrawMs || (last = nowMs(), clear(), !finished && (stream.write(`  ${safe(describeProgress(progress))}`.slice(0, Math.max(20, (stream.columns ?? 80) - 1))), drawn = !0));
    },
    clear,
    restart() {
      last = Number.NEGATIVE_INFINITY;
    }
  };
}
function createSparseLines(stream, nowMs) {
  let last = nowMs();
  return {
    show(progress) {
      nowMs() - last < logEveryMs || (last = nowMs(), stream.write(`  ${safe(describeProgress(progress))}
`));
    },
    clear() {
    },
    restart() {
      last = nowMs();
    }
  };
}
var safe = (text) => renderPlain(text, 4e3);
export {
  openTerminalScreen
};
