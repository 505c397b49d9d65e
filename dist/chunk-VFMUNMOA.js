import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-ICRSZE4X.js";

// node_modules/@stdlib/utils-define-property/lib/define_property.js
var require_define_property = __commonJS({
  "node_modules/@stdlib/utils-define-property/lib/define_property.js"(exports, module) {
    "use strict";
    var main = typeof Object.defineProperty == "function" ? Object.defineProperty : null;
    module.exports = main;
  }
});

// node_modules/@stdlib/utils-define-property/lib/has_define_property_support.js
var require_has_define_property_support = __commonJS({
  "node_modules/@stdlib/utils-define-property/lib/has_define_property_support.js"(exports, module) {
    "use strict";
    var defineProperty = require_define_property();
    function hasDefinePropertySupport() {
      try {
        return defineProperty({}, "x", {}), !0;
      } catch {
        return !1;
      }
    }
    module.exports = hasDefinePropertySupport;
  }
});

// node_modules/@stdlib/utils-define-property/lib/builtin.js
var require_builtin = __commonJS({
  "node_modules/@stdlib/utils-define-property/lib/builtin.js"(exports, module) {
    "use strict";
    var defineProperty = Object.defineProperty;
    module.exports = defineProperty;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/is_number.js
var require_is_number = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/is_number.js"(exports, module) {
    "use strict";
    function isNumber(value) {
      return typeof value == "number";
    }
    module.exports = isNumber;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/zero_pad.js
var require_zero_pad = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/zero_pad.js"(exports, module) {
    "use strict";
    function startsWithMinus(str) {
      return str[0] === "-";
    }
    function zeros(n) {
      var out = "", i;
      for (i = 0; i < n; i++)
        out += "0";
      return out;
    }
    function zeroPad(str, width, right) {
      var negative = !1, pad = width - str.length;
      return pad < 0 || (startsWithMinus(str) && (negative = !0, str = str.substr(1)), str = right ? str + zeros(pad) : zeros(pad) + str, negative && (str = "-" + str)), str;
    }
    module.exports = zeroPad;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/format_integer.js
var require_format_integer = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/format_integer.js"(exports, module) {
    "use strict";
    var isNumber = require_is_number(), zeroPad = require_zero_pad(), lowercase = String.prototype.toLowerCase, uppercase = String.prototype.toUpperCase;
    function formatInteger(token) {
      var base, out, i;
      switch (token.specifier) {
        case "b":
          base = 2;
          break;
        case "o":
          base = 8;
          break;
        case "x":
        case "X":
          base = 16;
          break;
        default:
          base = 10;
          break;
      }
      if (out = token.arg, i = parseInt(out, 10), !isFinite(i)) {
        if (!isNumber(out))
          throw new Error("invalid integer. Value: " + out);
        i = 0;
      }
      return i < 0 && (token.specifier === "u" || base !== 10) && (i = 4294967295 + i + 1), i < 0 ? (out = (-i).toString(base), token.precision && (out = zeroPad(out, token.precision, token.padRight)), out = "-" + out) : (out = i.toString(base), !i && !token.precision ? out = "" : token.precision && (out = zeroPad(out, token.precision, token.padRight)), token.sign && (out = token.sign + out)), base === 16 && (token.alternate && (out = "0x" + out), out = token.specifier === uppercase.call(token.specifier) ? uppercase.call(out) : lowercase.call(out)), base === 8 && token.alternate && out.charAt(0) !== "0" && (out = "0" + out), out;
    }
    module.exports = formatInteger;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/is_string.js
var require_is_string = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/is_string.js"(exports, module) {
    "use strict";
    function isString(value) {
      return typeof value == "string";
    }
    module.exports = isString;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/format_double.js
var require_format_double = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/format_double.js"(exports, module) {
    "use strict";
    var abs = Math.abs, lowercase = String.prototype.toLowerCase, uppercase = String.prototype.toUpperCase, replace = String.prototype.replace, RE_EXP_POS_DIGITS = /e\+(\d)$/, RE_EXP_NEG_DIGITS = /e-(\d)$/, RE_ONLY_DIGITS = /^(\d+)$/, RE_DIGITS_BEFORE_EXP = /^(\d+)e/, RE_TRAILING_PERIOD_ZERO = /\.0$/, RE_PERIOD_ZERO_EXP = /\.0*e/, RE_ZERO_BEFORE_EXP = /(\..*[^0])0*e/;
    function formatDouble(f, token) {
      var digits, out;
      switch (token.specifier) {
        case "e":
        case "E":
          out = f.toExponential(token.precision);
          break;
        case "f":
        case "F":
          out = f.toFixed(token.precision);
          break;
        case "g":
        case "G":
          abs(f) < 1e-4 ? (digits = token.precision, digits > 0 && (digits -= 1), out = f.toExponential(digits)) : out = f.toPrecision(token.precision), token.alternate || (out = replace.call(out, RE_ZERO_BEFORE_EXP, "$1e"), out = replace.call(out, RE_PERIOD_ZERO_EXP, "e"), out = replace.call(out, RE_TRAILING_PERIOD_ZERO, ""));
          break;
        default:
          throw new Error("invalid double notation. Value: " + token.specifier);
      }
      return out = replace.call(out, RE_EXP_POS_DIGITS, "e+0$1"), out = replace.call(out, RE_EXP_NEG_DIGITS, "e-0$1"), token.alternate && (out = replace.call(out, RE_ONLY_DIGITS, "$1."), out = replace.call(out, RE_DIGITS_BEFORE_EXP, "$1.e")), f >= 0 && token.sign && (out = token.sign + out), out = token.specifier === uppercase.call(token.specifier) ? uppercase.call(out) : lowercase.call(out), out;
    }
    module.exports = formatDouble;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/space_pad.js
var require_space_pad = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/space_pad.js"(exports, module) {
    "use strict";
    function spaces(n) {
      var out = "", i;
      for (i = 0; i < n; i++)
        out += " ";
      return out;
    }
    function spacePad(str, width, right) {
      var pad = width - str.length;
      return pad < 0 || (str = right ? str + spaces(pad) : spaces(pad) + str), str;
    }
    module.exports = spacePad;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/main.js
var require_main = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/main.js"(exports, module) {
    "use strict";
    var formatInteger = require_format_integer(), isString = require_is_string(), isNumber = require_is_number(), formatDouble = require_format_double(), spacePad = require_space_pad(), zeroPad = require_zero_pad(), fromCharCode = String.fromCharCode, isArray = Array.isArray;
    function isnan(value) {
      return value !== value;
    }
    function initialize(token) {
      var out = {};
      return out.specifier = token.specifier, out.precision = token.precision === void 0 ? 1 : token.precision, out.width = token.width, out.flags = token.flags || "", out.mapping = token.mapping, out;
    }
    function formatInterpolate(tokens) {
      var hasPeriod, flags, token, flag, num, out, pos, f, i, j;
      if (!isArray(tokens))
        throw new TypeError("invalid argument. First argument must be an array. Value: `" + tokens + "`.");
      for (out = "", pos = 1, i = 0; i < tokens.length; i++)
        if (token = tokens[i], isString(token))
          out += token;
        else {
          if (hasPeriod = token.precision !== void 0, token = initialize(token), !token.specifier)
            throw new TypeError("invalid argument. Token is missing `specifier` property. Index: `" + i + "`. Value: `" + token + "`.");
          for (token.mapping && (pos = token.mapping), flags = token.flags, j = 0; j < flags.length; j++)
            switch (flag = flags.charAt(j), flag) {
              case " ":
                token.sign = " ";
                break;
              case "+":
                token.sign = "+";
                break;
              case "-":
                token.padRight = !0, token.padZeros = !1;
                break;
              case "0":
                token.padZeros = flags.indexOf("-") < 0;
                break;
              case "#":
                token.alternate = !0;
                break;
              default:
                throw new Error("invalid flag: " + flag);
            }
          if (token.width === "*") {
            if (token.width = parseInt(arguments[pos], 10), pos += 1, isnan(token.width))
              throw new TypeError("the argument for * width at position " + pos + " is not a number. Value: `" + token.width + "`.");
            token.width < 0 && (token.padRight = !0, token.width = -token.width);
          }
          if (hasPeriod && token.precision === "*") {
            if (token.precision = parseInt(arguments[pos], 10), pos += 1, isnan(token.precision))
              throw new TypeError("the argument for * precision at position " + pos + " is not a number. Value: `" + token.precision + "`.");
            token.precision < 0 && (token.precision = 1, hasPeriod = !1);
          }
          switch (token.arg = arguments[pos], token.specifier) {
            case "b":
            case "o":
            case "x":
            case "X":
            case "d":
            case "i":
            case "u":
              hasPeriod && (token.padZeros = !1), token.arg = formatInteger(token);
              break;
            case "s":
              token.maxWidth = hasPeriod ? token.precision : -1, token.arg = String(token.arg);
              break;
            case "c":
              if (!isnan(token.arg)) {
                if (num = parseInt(token.arg, 10), num < 0 || num > 127)
                  throw new Error("invalid character code. Value: " + token.arg);
                token.arg = isnan(num) ? String(token.arg) : fromCharCode(num);
              }
              break;
            case "e":
            case "E":
            case "f":
            case "F":
            case "g":
            case "G":
              if (hasPeriod || (token.precision = 6), f = parseFloat(token.arg), !isFinite(f)) {
                if (!isNumber(token.arg))
                  throw new Error("invalid floating-point number. Value: " + out);
                f = token.arg, token.padZeros = !1;
              }
              token.arg = formatDouble(f, token);
              break;
            default:
              throw new Error("invalid specifier: " + token.specifier);
          }
          token.maxWidth >= 0 && token.arg.length > token.maxWidth && (token.arg = token.arg.substring(0, token.maxWidth)), token.padZeros ? token.arg = zeroPad(token.arg, token.width || token.precision, token.padRight) : token.width && (token.arg = spacePad(token.arg, token.width, token.padRight)), out += token.arg || "", pos += 1;
        }
      return out;
    }
    module.exports = formatInterpolate;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/index.js
var require_lib = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main();
    module.exports = main;
  }
});

// node_modules/@stdlib/string-base-format-tokenize/lib/main.js
var require_main2 = __commonJS({
  "node_modules/@stdlib/string-base-format-tokenize/lib/main.js"(exports, module) {
    "use strict";
    var RE = /%(?:([1-9]\d*)\$)?([0 +\-#]*)(\*|\d+)?(?:(\.)(\*|\d+)?)?[hlL]?([%A-Za-z])/g;
    function parse(match) {
      var token = {
        mapping: match[1] ? parseInt(match[1], 10) : void 0,
        flags: match[2],
        width: match[3],
        precision: match[5],
        specifier: match[6]
      };
      return match[4] === "." && match[5] === void 0 && (token.precision = "1"), token;
    }
    function formatTokenize(str) {
      var content, tokens, match, prev;
      for (tokens = [], prev = 0, match = RE.exec(str); match; )
        content = str.slice(prev, RE.lastIndex - match[0].length), content.length && tokens.push(content), match[6] === "%" ? tokens.push("%") : tokens.push(parse(match)), prev = RE.lastIndex, match = RE.exec(str);
      return content = str.slice(prev), content.length && tokens.push(content), tokens;
    }
    module.exports = formatTokenize;
  }
});

// node_modules/@stdlib/string-base-format-tokenize/lib/index.js
var require_lib2 = __commonJS({
  "node_modules/@stdlib/string-base-format-tokenize/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main2();
    module.exports = main;
  }
});

// node_modules/@stdlib/string-format/lib/is_string.js
var require_is_string2 = __commonJS({
  "node_modules/@stdlib/string-format/lib/is_string.js"(exports, module) {
    "use strict";
    function isString(value) {
      return typeof value == "string";
    }
    module.exports = isString;
  }
});

// node_modules/@stdlib/string-format/lib/main.js
var require_main3 = __commonJS({
  "node_modules/@stdlib/string-format/lib/main.js"(exports, module) {
    "use strict";
    var interpolate2 = require_lib(), tokenize = require_lib2(), isString = require_is_string2();
    function format(str) {
      var args, i;
      if (!isString(str))
        throw new TypeError(format("invalid argument. First argument must be a string. Value: `%s`.", str));
      for (args = [tokenize(str)], i = 1; i < arguments.length; i++)
        args.push(arguments[i]);
      return interpolate2.apply(null, args);
    }
    module.exports = format;
  }
});

// node_modules/@stdlib/string-format/lib/index.js
var require_lib3 = __commonJS({
  "node_modules/@stdlib/string-format/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main3();
    module.exports = main;
  }
});

// node_modules/@stdlib/utils-define-property/lib/polyfill.js
var require_polyfill = __commonJS({
  "node_modules/@stdlib/utils-define-property/lib/polyfill.js"(exports, module) {
    "use strict";
    var format = require_lib3(), objectProtoype = Object.prototype, toStr = objectProtoype.toString, defineGetter = objectProtoype.__defineGetter__, defineSetter = objectProtoype.__defineSetter__, lookupGetter = objectProtoype.__lookupGetter__, lookupSetter = objectProtoype.__lookupSetter__;
    function defineProperty(obj, prop, descriptor) {
      var prototype, hasValue, hasGet, hasSet;
      if (typeof obj != "object" || obj === null || toStr.call(obj) === "[object Array]")
        throw new TypeError(format("invalid argument. First argument must be an object. Value: `%s`.", obj));
      if (typeof descriptor != "object" || descriptor === null || toStr.call(descriptor) === "[object Array]")
        throw new TypeError(format("invalid argument. Property descriptor must be an object. Value: `%s`.", descriptor));
      if (hasValue = "value" in descriptor, hasValue && (lookupGetter.call(obj, prop) || lookupSetter.call(obj, prop) ? (prototype = obj.__proto__, obj.__proto__ = objectProtoype, delete obj[prop], obj[prop] = descriptor.value, obj.__proto__ = prototype) : obj[prop] = descriptor.value), hasGet = "get" in descriptor, hasSet = "set" in descriptor, hasValue && (hasGet || hasSet))
        throw new Error("invalid argument. Cannot specify one or more accessors and a value or writable attribute in the property descriptor.");
      return hasGet && defineGetter && defineGetter.call(obj, prop, descriptor.get), hasSet && defineSetter && defineSetter.call(obj, prop, descriptor.set), obj;
    }
    module.exports = defineProperty;
  }
});

// node_modules/@stdlib/utils-define-property/lib/index.js
var require_lib4 = __commonJS({
  "node_modules/@stdlib/utils-define-property/lib/index.js"(exports, module) {
    "use strict";
    var hasDefinePropertySupport = require_has_define_property_support(), builtin = require_builtin(), polyfill = require_polyfill(), defineProperty;
    hasDefinePropertySupport() ? defineProperty = builtin : defineProperty = polyfill;
    module.exports = defineProperty;
  }
});

// node_modules/@stdlib/utils-define-nonenumerable-read-only-property/lib/main.js
var require_main4 = __commonJS({
  "node_modules/@stdlib/utils-define-nonenumerable-read-only-property/lib/main.js"(exports, module) {
    "use strict";
    var defineProperty = require_lib4();
    function setNonEnumerableReadOnly(obj, prop, value) {
      defineProperty(obj, prop, {
        configurable: !1,
        enumerable: !1,
        writable: !1,
        value
      });
    }
    module.exports = setNonEnumerableReadOnly;
  }
});

// node_modules/@stdlib/utils-define-nonenumerable-read-only-property/lib/index.js
var require_lib5 = __commonJS({
  "node_modules/@stdlib/utils-define-nonenumerable-read-only-property/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main4();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-assert-is-nan/lib/main.js
var require_main5 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-nan/lib/main.js"(exports, module) {
    "use strict";
    function isnan(x) {
      return x !== x;
    }
    module.exports = isnan;
  }
});

// node_modules/@stdlib/math-base-assert-is-nan/lib/index.js
var require_lib6 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-nan/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main5();
    module.exports = main;
  }
});

// node_modules/@stdlib/assert-has-symbol-support/lib/main.js
var require_main6 = __commonJS({
  "node_modules/@stdlib/assert-has-symbol-support/lib/main.js"(exports, module) {
    "use strict";
    function hasSymbolSupport() {
      return typeof Symbol == "function" && typeof /* @__PURE__ */ Symbol("foo") == "symbol";
    }
    module.exports = hasSymbolSupport;
  }
});

// node_modules/@stdlib/assert-has-symbol-support/lib/index.js
var require_lib7 = __commonJS({
  "node_modules/@stdlib/assert-has-symbol-support/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main6();
    module.exports = main;
  }
});

// node_modules/@stdlib/assert-has-tostringtag-support/lib/main.js
var require_main7 = __commonJS({
  "node_modules/@stdlib/assert-has-tostringtag-support/lib/main.js"(exports, module) {
    "use strict";
    var hasSymbols = require_lib7(), FLG = hasSymbols();
    function hasToStringTagSupport() {
      return FLG && typeof Symbol.toStringTag == "symbol";
    }
    module.exports = hasToStringTagSupport;
  }
});

// node_modules/@stdlib/assert-has-tostringtag-support/lib/index.js
var require_lib8 = __commonJS({
  "node_modules/@stdlib/assert-has-tostringtag-support/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main7();
    module.exports = main;
  }
});

// node_modules/@stdlib/utils-native-class/lib/tostring.js
var require_tostring = __commonJS({
  "node_modules/@stdlib/utils-native-class/lib/tostring.js"(exports, module) {
    "use strict";
    var toStr = Object.prototype.toString;
    module.exports = toStr;
  }
});

// node_modules/@stdlib/utils-native-class/lib/main.js
var require_main8 = __commonJS({
  "node_modules/@stdlib/utils-native-class/lib/main.js"(exports, module) {
    "use strict";
    var toStr = require_tostring();
    function nativeClass(v) {
      return toStr.call(v);
    }
    module.exports = nativeClass;
  }
});

// node_modules/@stdlib/assert-has-own-property/lib/main.js
var require_main9 = __commonJS({
  "node_modules/@stdlib/assert-has-own-property/lib/main.js"(exports, module) {
    "use strict";
    var has = Object.prototype.hasOwnProperty;
    function hasOwnProp(value, property) {
      return value == null ? !1 : has.call(value, property);
    }
    module.exports = hasOwnProp;
  }
});

// node_modules/@stdlib/assert-has-own-property/lib/index.js
var require_lib9 = __commonJS({
  "node_modules/@stdlib/assert-has-own-property/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main9();
    module.exports = main;
  }
});

// node_modules/@stdlib/symbol-ctor/lib/main.js
var require_main10 = __commonJS({
  "node_modules/@stdlib/symbol-ctor/lib/main.js"(exports, module) {
    "use strict";
    var Sym = typeof Symbol == "function" ? Symbol : void 0;
    module.exports = Sym;
  }
});

// node_modules/@stdlib/symbol-ctor/lib/index.js
var require_lib10 = __commonJS({
  "node_modules/@stdlib/symbol-ctor/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main10();
    module.exports = main;
  }
});

// node_modules/@stdlib/utils-native-class/lib/tostringtag.js
var require_tostringtag = __commonJS({
  "node_modules/@stdlib/utils-native-class/lib/tostringtag.js"(exports, module) {
    "use strict";
    var Symbol2 = require_lib10(), toStrTag = typeof Symbol2 == "function" ? Symbol2.toStringTag : "";
    module.exports = toStrTag;
  }
});

// node_modules/@stdlib/utils-native-class/lib/polyfill.js
var require_polyfill2 = __commonJS({
  "node_modules/@stdlib/utils-native-class/lib/polyfill.js"(exports, module) {
    "use strict";
    var hasOwnProp = require_lib9(), toStringTag = require_tostringtag(), toStr = require_tostring();
    function nativeClass(v) {
      var isOwn, tag, out;
      if (v == null)
        return toStr.call(v);
      tag = v[toStringTag], isOwn = hasOwnProp(v, toStringTag);
      try {
        v[toStringTag] = void 0;
      } catch {
        return toStr.call(v);
      }
      return out = toStr.call(v), isOwn ? v[toStringTag] = tag : delete v[toStringTag], out;
    }
    module.exports = nativeClass;
  }
});

// node_modules/@stdlib/utils-native-class/lib/index.js
var require_lib11 = __commonJS({
  "node_modules/@stdlib/utils-native-class/lib/index.js"(exports, module) {
    "use strict";
    var hasToStringTag = require_lib8(), builtin = require_main8(), polyfill = require_polyfill2(), main;
    hasToStringTag() ? main = polyfill : main = builtin;
    module.exports = main;
  }
});

// node_modules/@stdlib/assert-is-uint32array/lib/main.js
var require_main11 = __commonJS({
  "node_modules/@stdlib/assert-is-uint32array/lib/main.js"(exports, module) {
    "use strict";
    var nativeClass = require_lib11(), hasUint32Array = typeof Uint32Array == "function";
    function isUint32Array(value) {
      return hasUint32Array && value instanceof Uint32Array || // eslint-disable-line stdlib/require-globals
      nativeClass(value) === "[object Uint32Array]";
    }
    module.exports = isUint32Array;
  }
});

// node_modules/@stdlib/assert-is-uint32array/lib/index.js
var require_lib12 = __commonJS({
  "node_modules/@stdlib/assert-is-uint32array/lib/index.js"(exports, module) {
    "use strict";
    var isUint32Array = require_main11();
    module.exports = isUint32Array;
  }
});

// node_modules/@stdlib/constants-uint32-max/lib/index.js
var require_lib13 = __commonJS({
  "node_modules/@stdlib/constants-uint32-max/lib/index.js"(exports, module) {
    "use strict";
    var UINT32_MAX = 4294967295;
    module.exports = UINT32_MAX;
  }
});

// node_modules/@stdlib/assert-has-uint32array-support/lib/uint32array.js
var require_uint32array = __commonJS({
  "node_modules/@stdlib/assert-has-uint32array-support/lib/uint32array.js"(exports, module) {
    "use strict";
    var main = typeof Uint32Array == "function" ? Uint32Array : null;
    module.exports = main;
  }
});

// node_modules/@stdlib/assert-has-uint32array-support/lib/main.js
var require_main12 = __commonJS({
  "node_modules/@stdlib/assert-has-uint32array-support/lib/main.js"(exports, module) {
    "use strict";
    var isUint32Array = require_lib12(), UINT32_MAX = require_lib13(), GlobalUint32Array = require_uint32array();
    function hasUint32ArraySupport() {
      var bool, arr;
      if (typeof GlobalUint32Array != "function")
        return !1;
      try {
        arr = [1, 3.14, -3.14, UINT32_MAX + 1, UINT32_MAX + 2], arr = new GlobalUint32Array(arr), bool = isUint32Array(arr) && arr[0] === 1 && arr[1] === 3 && // truncation
        arr[2] === UINT32_MAX - 2 && // truncation and wrap around
        arr[3] === 0 && // wrap around
        arr[4] === 1;
      } catch {
        bool = !1;
      }
      return bool;
    }
    module.exports = hasUint32ArraySupport;
  }
});

// node_modules/@stdlib/assert-has-uint32array-support/lib/index.js
var require_lib14 = __commonJS({
  "node_modules/@stdlib/assert-has-uint32array-support/lib/index.js"(exports, module) {
    "use strict";
    var hasUint32ArraySupport = require_main12();
    module.exports = hasUint32ArraySupport;
  }
});

// node_modules/@stdlib/array-uint32/lib/main.js
var require_main13 = __commonJS({
  "node_modules/@stdlib/array-uint32/lib/main.js"(exports, module) {
    "use strict";
    var ctor = typeof Uint32Array == "function" ? Uint32Array : void 0;
    module.exports = ctor;
  }
});

// node_modules/@stdlib/array-uint32/lib/polyfill.js
var require_polyfill3 = __commonJS({
  "node_modules/@stdlib/array-uint32/lib/polyfill.js"(exports, module) {
    "use strict";
    function polyfill() {
      throw new Error("not implemented");
    }
    module.exports = polyfill;
  }
});

// node_modules/@stdlib/array-uint32/lib/index.js
var require_lib15 = __commonJS({
  "node_modules/@stdlib/array-uint32/lib/index.js"(exports, module) {
    "use strict";
    var hasUint32ArraySupport = require_lib14(), builtin = require_main13(), polyfill = require_polyfill3(), ctor;
    hasUint32ArraySupport() ? ctor = builtin : ctor = polyfill;
    module.exports = ctor;
  }
});

// node_modules/@stdlib/assert-is-float64array/lib/main.js
var require_main14 = __commonJS({
  "node_modules/@stdlib/assert-is-float64array/lib/main.js"(exports, module) {
    "use strict";
    var nativeClass = require_lib11(), hasFloat64Array = typeof Float64Array == "function";
    function isFloat64Array(value) {
      return hasFloat64Array && value instanceof Float64Array || // eslint-disable-line stdlib/require-globals
      nativeClass(value) === "[object Float64Array]";
    }
    module.exports = isFloat64Array;
  }
});

// node_modules/@stdlib/assert-is-float64array/lib/index.js
var require_lib16 = __commonJS({
  "node_modules/@stdlib/assert-is-float64array/lib/index.js"(exports, module) {
    "use strict";
    var isFloat64Array = require_main14();
    module.exports = isFloat64Array;
  }
});

// node_modules/@stdlib/assert-has-float64array-support/lib/float64array.js
var require_float64array = __commonJS({
  "node_modules/@stdlib/assert-has-float64array-support/lib/float64array.js"(exports, module) {
    "use strict";
    var main = typeof Float64Array == "function" ? Float64Array : null;
    module.exports = main;
  }
});

// node_modules/@stdlib/assert-has-float64array-support/lib/main.js
var require_main15 = __commonJS({
  "node_modules/@stdlib/assert-has-float64array-support/lib/main.js"(exports, module) {
    "use strict";
    var isFloat64Array = require_lib16(), GlobalFloat64Array = require_float64array();
    function hasFloat64ArraySupport() {
      var bool, arr;
      if (typeof GlobalFloat64Array != "function")
        return !1;
      try {
        arr = new GlobalFloat64Array([1, 3.14, -3.14, NaN]), bool = isFloat64Array(arr) && arr[0] === 1 && arr[1] === 3.14 && arr[2] === -3.14 && arr[3] !== arr[3];
      } catch {
        bool = !1;
      }
      return bool;
    }
    module.exports = hasFloat64ArraySupport;
  }
});

// node_modules/@stdlib/assert-has-float64array-support/lib/index.js
var require_lib17 = __commonJS({
  "node_modules/@stdlib/assert-has-float64array-support/lib/index.js"(exports, module) {
    "use strict";
    var hasFloat64ArraySupport = require_main15();
    module.exports = hasFloat64ArraySupport;
  }
});

// node_modules/@stdlib/array-float64/lib/main.js
var require_main16 = __commonJS({
  "node_modules/@stdlib/array-float64/lib/main.js"(exports, module) {
    "use strict";
    var ctor = typeof Float64Array == "function" ? Float64Array : void 0;
    module.exports = ctor;
  }
});

// node_modules/@stdlib/array-float64/lib/polyfill.js
var require_polyfill4 = __commonJS({
  "node_modules/@stdlib/array-float64/lib/polyfill.js"(exports, module) {
    "use strict";
    function polyfill() {
      throw new Error("not implemented");
    }
    module.exports = polyfill;
  }
});

// node_modules/@stdlib/array-float64/lib/index.js
var require_lib18 = __commonJS({
  "node_modules/@stdlib/array-float64/lib/index.js"(exports, module) {
    "use strict";
    var hasFloat64ArraySupport = require_lib17(), builtin = require_main16(), polyfill = require_polyfill4(), ctor;
    hasFloat64ArraySupport() ? ctor = builtin : ctor = polyfill;
    module.exports = ctor;
  }
});

// node_modules/@stdlib/assert-is-uint8array/lib/main.js
var require_main17 = __commonJS({
  "node_modules/@stdlib/assert-is-uint8array/lib/main.js"(exports, module) {
    "use strict";
    var nativeClass = require_lib11(), hasUint8Array = typeof Uint8Array == "function";
    function isUint8Array(value) {
      return hasUint8Array && value instanceof Uint8Array || // eslint-disable-line stdlib/require-globals
      nativeClass(value) === "[object Uint8Array]";
    }
    module.exports = isUint8Array;
  }
});

// node_modules/@stdlib/assert-is-uint8array/lib/index.js
var require_lib19 = __commonJS({
  "node_modules/@stdlib/assert-is-uint8array/lib/index.js"(exports, module) {
    "use strict";
    var isUint8Array = require_main17();
    module.exports = isUint8Array;
  }
});

// node_modules/@stdlib/constants-uint8-max/lib/index.js
var require_lib20 = __commonJS({
  "node_modules/@stdlib/constants-uint8-max/lib/index.js"(exports, module) {
    "use strict";
    var UINT8_MAX = 255;
    module.exports = UINT8_MAX;
  }
});

// node_modules/@stdlib/assert-has-uint8array-support/lib/uint8array.js
var require_uint8array = __commonJS({
  "node_modules/@stdlib/assert-has-uint8array-support/lib/uint8array.js"(exports, module) {
    "use strict";
    var main = typeof Uint8Array == "function" ? Uint8Array : null;
    module.exports = main;
  }
});

// node_modules/@stdlib/assert-has-uint8array-support/lib/main.js
var require_main18 = __commonJS({
  "node_modules/@stdlib/assert-has-uint8array-support/lib/main.js"(exports, module) {
    "use strict";
    var isUint8Array = require_lib19(), UINT8_MAX = require_lib20(), GlobalUint8Array = require_uint8array();
    function hasUint8ArraySupport() {
      var bool, arr;
      if (typeof GlobalUint8Array != "function")
        return !1;
      try {
        arr = [1, 3.14, -3.14, UINT8_MAX + 1, UINT8_MAX + 2], arr = new GlobalUint8Array(arr), bool = isUint8Array(arr) && arr[0] === 1 && arr[1] === 3 && // truncation
        arr[2] === UINT8_MAX - 2 && // truncation and wrap around
        arr[3] === 0 && // wrap around
        arr[4] === 1;
      } catch {
        bool = !1;
      }
      return bool;
    }
    module.exports = hasUint8ArraySupport;
  }
});

// node_modules/@stdlib/assert-has-uint8array-support/lib/index.js
var require_lib21 = __commonJS({
  "node_modules/@stdlib/assert-has-uint8array-support/lib/index.js"(exports, module) {
    "use strict";
    var hasUint8ArraySupport = require_main18();
    module.exports = hasUint8ArraySupport;
  }
});

// node_modules/@stdlib/array-uint8/lib/main.js
var require_main19 = __commonJS({
  "node_modules/@stdlib/array-uint8/lib/main.js"(exports, module) {
    "use strict";
    var ctor = typeof Uint8Array == "function" ? Uint8Array : void 0;
    module.exports = ctor;
  }
});

// node_modules/@stdlib/array-uint8/lib/polyfill.js
var require_polyfill5 = __commonJS({
  "node_modules/@stdlib/array-uint8/lib/polyfill.js"(exports, module) {
    "use strict";
    function polyfill() {
      throw new Error("not implemented");
    }
    module.exports = polyfill;
  }
});

// node_modules/@stdlib/array-uint8/lib/index.js
var require_lib22 = __commonJS({
  "node_modules/@stdlib/array-uint8/lib/index.js"(exports, module) {
    "use strict";
    var hasUint8ArraySupport = require_lib21(), builtin = require_main19(), polyfill = require_polyfill5(), ctor;
    hasUint8ArraySupport() ? ctor = builtin : ctor = polyfill;
    module.exports = ctor;
  }
});

// node_modules/@stdlib/assert-is-uint16array/lib/main.js
var require_main20 = __commonJS({
  "node_modules/@stdlib/assert-is-uint16array/lib/main.js"(exports, module) {
    "use strict";
    var nativeClass = require_lib11(), hasUint16Array = typeof Uint16Array == "function";
    function isUint16Array(value) {
      return hasUint16Array && value instanceof Uint16Array || // eslint-disable-line stdlib/require-globals
      nativeClass(value) === "[object Uint16Array]";
    }
    module.exports = isUint16Array;
  }
});

// node_modules/@stdlib/assert-is-uint16array/lib/index.js
var require_lib23 = __commonJS({
  "node_modules/@stdlib/assert-is-uint16array/lib/index.js"(exports, module) {
    "use strict";
    var isUint16Array = require_main20();
    module.exports = isUint16Array;
  }
});

// node_modules/@stdlib/constants-uint16-max/lib/index.js
var require_lib24 = __commonJS({
  "node_modules/@stdlib/constants-uint16-max/lib/index.js"(exports, module) {
    "use strict";
    var UINT16_MAX = 65535;
    module.exports = UINT16_MAX;
  }
});

// node_modules/@stdlib/assert-has-uint16array-support/lib/uint16array.js
var require_uint16array = __commonJS({
  "node_modules/@stdlib/assert-has-uint16array-support/lib/uint16array.js"(exports, module) {
    "use strict";
    var main = typeof Uint16Array == "function" ? Uint16Array : null;
    module.exports = main;
  }
});

// node_modules/@stdlib/assert-has-uint16array-support/lib/main.js
var require_main21 = __commonJS({
  "node_modules/@stdlib/assert-has-uint16array-support/lib/main.js"(exports, module) {
    "use strict";
    var isUint16Array = require_lib23(), UINT16_MAX = require_lib24(), GlobalUint16Array = require_uint16array();
    function hasUint16ArraySupport() {
      var bool, arr;
      if (typeof GlobalUint16Array != "function")
        return !1;
      try {
        arr = [1, 3.14, -3.14, UINT16_MAX + 1, UINT16_MAX + 2], arr = new GlobalUint16Array(arr), bool = isUint16Array(arr) && arr[0] === 1 && arr[1] === 3 && // truncation
        arr[2] === UINT16_MAX - 2 && // truncation and wrap around
        arr[3] === 0 && // wrap around
        arr[4] === 1;
      } catch {
        bool = !1;
      }
      return bool;
    }
    module.exports = hasUint16ArraySupport;
  }
});

// node_modules/@stdlib/assert-has-uint16array-support/lib/index.js
var require_lib25 = __commonJS({
  "node_modules/@stdlib/assert-has-uint16array-support/lib/index.js"(exports, module) {
    "use strict";
    var hasUint16ArraySupport = require_main21();
    module.exports = hasUint16ArraySupport;
  }
});

// node_modules/@stdlib/array-uint16/lib/main.js
var require_main22 = __commonJS({
  "node_modules/@stdlib/array-uint16/lib/main.js"(exports, module) {
    "use strict";
    var ctor = typeof Uint16Array == "function" ? Uint16Array : void 0;
    module.exports = ctor;
  }
});

// node_modules/@stdlib/array-uint16/lib/polyfill.js
var require_polyfill6 = __commonJS({
  "node_modules/@stdlib/array-uint16/lib/polyfill.js"(exports, module) {
    "use strict";
    function polyfill() {
      throw new Error("not implemented");
    }
    module.exports = polyfill;
  }
});

// node_modules/@stdlib/array-uint16/lib/index.js
var require_lib26 = __commonJS({
  "node_modules/@stdlib/array-uint16/lib/index.js"(exports, module) {
    "use strict";
    var hasUint16ArraySupport = require_lib25(), builtin = require_main22(), polyfill = require_polyfill6(), ctor;
    hasUint16ArraySupport() ? ctor = builtin : ctor = polyfill;
    module.exports = ctor;
  }
});

// node_modules/@stdlib/assert-is-little-endian/lib/ctors.js
var require_ctors = __commonJS({
  "node_modules/@stdlib/assert-is-little-endian/lib/ctors.js"(exports, module) {
    "use strict";
    var Uint8Array2 = require_lib22(), Uint16Array2 = require_lib26(), ctors = {
      uint16: Uint16Array2,
      uint8: Uint8Array2
    };
    module.exports = ctors;
  }
});

// node_modules/@stdlib/assert-is-little-endian/lib/main.js
var require_main23 = __commonJS({
  "node_modules/@stdlib/assert-is-little-endian/lib/main.js"(exports, module) {
    "use strict";
    var ctors = require_ctors(), bool;
    function isLittleEndian() {
      var uint16view, uint8view;
      return uint16view = new ctors.uint16(1), uint16view[0] = 4660, uint8view = new ctors.uint8(uint16view.buffer), uint8view[0] === 52;
    }
    bool = isLittleEndian();
    module.exports = bool;
  }
});

// node_modules/@stdlib/assert-is-little-endian/lib/index.js
var require_lib27 = __commonJS({
  "node_modules/@stdlib/assert-is-little-endian/lib/index.js"(exports, module) {
    "use strict";
    var IS_LITTLE_ENDIAN = require_main23();
    module.exports = IS_LITTLE_ENDIAN;
  }
});

// node_modules/@stdlib/number-float64-base-get-high-word/lib/high.js
var require_high = __commonJS({
  "node_modules/@stdlib/number-float64-base-get-high-word/lib/high.js"(exports, module) {
    "use strict";
    var isLittleEndian = require_lib27(), HIGH;
    isLittleEndian === !0 ? HIGH = 1 : HIGH = 0;
    module.exports = HIGH;
  }
});

// node_modules/@stdlib/number-float64-base-get-high-word/lib/main.js
var require_main24 = __commonJS({
  "node_modules/@stdlib/number-float64-base-get-high-word/lib/main.js"(exports, module) {
    "use strict";
    var Uint32Array2 = require_lib15(), Float64Array2 = require_lib18(), HIGH = require_high(), FLOAT64_VIEW = new Float64Array2(1), UINT32_VIEW = new Uint32Array2(FLOAT64_VIEW.buffer);
    function getHighWord(x) {
      return FLOAT64_VIEW[0] = x, UINT32_VIEW[HIGH];
    }
    module.exports = getHighWord;
  }
});

// node_modules/@stdlib/number-float64-base-get-high-word/lib/index.js
var require_lib28 = __commonJS({
  "node_modules/@stdlib/number-float64-base-get-high-word/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main24();
    module.exports = main;
  }
});

// node_modules/@stdlib/number-float64-base-set-high-word/lib/high.js
var require_high2 = __commonJS({
  "node_modules/@stdlib/number-float64-base-set-high-word/lib/high.js"(exports, module) {
    "use strict";
    var isLittleEndian = require_lib27(), HIGH;
    isLittleEndian === !0 ? HIGH = 1 : HIGH = 0;
    module.exports = HIGH;
  }
});

// node_modules/@stdlib/number-float64-base-set-high-word/lib/main.js
var require_main25 = __commonJS({
  "node_modules/@stdlib/number-float64-base-set-high-word/lib/main.js"(exports, module) {
    "use strict";
    var Uint32Array2 = require_lib15(), Float64Array2 = require_lib18(), HIGH = require_high2(), FLOAT64_VIEW = new Float64Array2(1), UINT32_VIEW = new Uint32Array2(FLOAT64_VIEW.buffer);
    function setHighWord(x, high) {
      return FLOAT64_VIEW[0] = x, UINT32_VIEW[HIGH] = high >>> 0, FLOAT64_VIEW[0];
    }
    module.exports = setHighWord;
  }
});

// node_modules/@stdlib/number-float64-base-set-high-word/lib/index.js
var require_lib29 = __commonJS({
  "node_modules/@stdlib/number-float64-base-set-high-word/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main25();
    module.exports = main;
  }
});

// node_modules/@stdlib/number-float64-base-from-words/lib/indices.js
var require_indices = __commonJS({
  "node_modules/@stdlib/number-float64-base-from-words/lib/indices.js"(exports, module) {
    "use strict";
    var isLittleEndian = require_lib27(), indices, HIGH, LOW;
    isLittleEndian === !0 ? (HIGH = 1, LOW = 0) : (HIGH = 0, LOW = 1);
    indices = {
      HIGH,
      LOW
    };
    module.exports = indices;
  }
});

// node_modules/@stdlib/number-float64-base-from-words/lib/main.js
var require_main26 = __commonJS({
  "node_modules/@stdlib/number-float64-base-from-words/lib/main.js"(exports, module) {
    "use strict";
    var Uint32Array2 = require_lib15(), Float64Array2 = require_lib18(), indices = require_indices(), FLOAT64_VIEW = new Float64Array2(1), UINT32_VIEW = new Uint32Array2(FLOAT64_VIEW.buffer), HIGH = indices.HIGH, LOW = indices.LOW;
    function fromWords(high, low) {
      return UINT32_VIEW[HIGH] = high, UINT32_VIEW[LOW] = low, FLOAT64_VIEW[0];
    }
    module.exports = fromWords;
  }
});

// node_modules/@stdlib/number-float64-base-from-words/lib/index.js
var require_lib30 = __commonJS({
  "node_modules/@stdlib/number-float64-base-from-words/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main26();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-pinf/lib/index.js
var require_lib31 = __commonJS({
  "node_modules/@stdlib/constants-float64-pinf/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_PINF = Number.POSITIVE_INFINITY;
    module.exports = FLOAT64_PINF;
  }
});

// node_modules/@stdlib/number-ctor/lib/main.js
var require_main27 = __commonJS({
  "node_modules/@stdlib/number-ctor/lib/main.js"(exports, module) {
    "use strict";
    module.exports = Number;
  }
});

// node_modules/@stdlib/number-ctor/lib/index.js
var require_lib32 = __commonJS({
  "node_modules/@stdlib/number-ctor/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main27();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-ninf/lib/index.js
var require_lib33 = __commonJS({
  "node_modules/@stdlib/constants-float64-ninf/lib/index.js"(exports, module) {
    "use strict";
    var Number2 = require_lib32(), FLOAT64_NINF = Number2.NEGATIVE_INFINITY;
    module.exports = FLOAT64_NINF;
  }
});

// node_modules/@stdlib/constants-float64-exponent-bias/lib/index.js
var require_lib34 = __commonJS({
  "node_modules/@stdlib/constants-float64-exponent-bias/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_EXPONENT_BIAS = 1023;
    module.exports = FLOAT64_EXPONENT_BIAS;
  }
});

// node_modules/@stdlib/constants-float64-half-ln-two/lib/index.js
var require_lib35 = __commonJS({
  "node_modules/@stdlib/constants-float64-half-ln-two/lib/index.js"(exports, module) {
    "use strict";
    var HALF_LN2 = 0.34657359027997264;
    module.exports = HALF_LN2;
  }
});

// node_modules/@stdlib/math-base-special-expm1/lib/polyval_q.js
var require_polyval_q = __commonJS({
  "node_modules/@stdlib/math-base-special-expm1/lib/polyval_q.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? -0.03333333333333313 : -0.03333333333333313 + x * (0.0015873015872548146 + x * (-793650757867488e-19 + x * (4008217827329362e-21 + x * -20109921818362437e-23)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-expm1/lib/main.js
var require_main28 = __commonJS({
  "node_modules/@stdlib/math-base-special-expm1/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6(), getHighWord = require_lib28(), setHighWord = require_lib29(), fromWords = require_lib30(), PINF = require_lib31(), NINF = require_lib33(), FLOAT64_EXPONENT_BIAS = require_lib34(), HALF_LN2 = require_lib35(), polyval = require_polyval_q(), OVERFLOW_THRESHOLD = 709.782712893384, LN2_HI = 0.6931471803691238, LN2_LO = 19082149292705877e-26, LN2_INV = 1.4426950408889634, LN2x56 = 38.816242111356935, LN2_HALFX3 = 1.0397207708399179;
    function expm1(x) {
      var halfX, twopk, sign, hi, lo, hx, r1, y, z, c, t, e, k;
      if (x === PINF || isnan(x))
        return x;
      if (x === NINF)
        return -1;
      if (x === 0)
        return x;
      if (x < 0 ? (sign = !0, y = -x) : (sign = !1, y = x), y >= LN2x56) {
        if (sign)
          return -1;
        if (y >= OVERFLOW_THRESHOLD)
          return PINF;
      }
      if (hx = getHighWord(y) | 0, y > HALF_LN2)
        y < LN2_HALFX3 ? sign ? (hi = x + LN2_HI, lo = -LN2_LO, k = -1) : (hi = x - LN2_HI, lo = LN2_LO, k = 1) : (sign ? k = LN2_INV * x - 0.5 : k = LN2_INV * x + 0.5, k |= 0, t = k, hi = x - t * LN2_HI, lo = t * LN2_LO), x = hi - lo, c = hi - x - lo;
      else {
        if (hx < 1016070144)
          return x;
        k = 0;
      }
      return halfX = 0.5 * x, z = x * halfX, r1 = 1 + z * polyval(z), t = 3 - r1 * halfX, e = z * ((r1 - t) / (6 - x * t)), k === 0 ? x - (x * e - z) : (twopk = fromWords(FLOAT64_EXPONENT_BIAS + k << 20, 0), e = x * (e - c) - c, e -= z, k === -1 ? 0.5 * (x - e) - 0.5 : k === 1 ? x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e) : k <= -2 || k > 56 ? (y = 1 - (e - x), k === 1024 ? (hi = getHighWord(y) + (k << 20) | 0, y = setHighWord(y, hi)) : y *= twopk, y - 1) : (t = 1, k < 20 ? (hi = 1072693248 - (2097152 >> k) | 0, t = setHighWord(t, hi), y = t - (e - x)) : (hi = FLOAT64_EXPONENT_BIAS - k << 20 | 0, t = setHighWord(t, hi), y = x - (e + t), y += 1), y *= twopk, y));
    }
    module.exports = expm1;
  }
});

// node_modules/@stdlib/math-base-special-expm1/lib/index.js
var require_lib36 = __commonJS({
  "node_modules/@stdlib/math-base-special-expm1/lib/index.js"(exports, module) {
    "use strict";
    var expm1 = require_main28();
    module.exports = expm1;
  }
});

// node_modules/@stdlib/math-base-special-floor/lib/main.js
var require_main29 = __commonJS({
  "node_modules/@stdlib/math-base-special-floor/lib/main.js"(exports, module) {
    "use strict";
    var floor = Math.floor;
    module.exports = floor;
  }
});

// node_modules/@stdlib/math-base-special-floor/lib/index.js
var require_lib37 = __commonJS({
  "node_modules/@stdlib/math-base-special-floor/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main29();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-log1p/lib/polyval_lp.js
var require_polyval_lp = __commonJS({
  "node_modules/@stdlib/math-base-special-log1p/lib/polyval_lp.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.6666666666666735 : 0.6666666666666735 + x * (0.3999999999940942 + x * (0.2857142874366239 + x * (0.22222198432149784 + x * (0.1818357216161805 + x * (0.15313837699209373 + x * 0.14798198605116586)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-log1p/lib/main.js
var require_main30 = __commonJS({
  "node_modules/@stdlib/math-base-special-log1p/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6(), getHighWord = require_lib28(), setHighWord = require_lib29(), PINF = require_lib31(), NINF = require_lib33(), FLOAT64_EXPONENT_BIAS = require_lib34(), polyval = require_polyval_lp(), LN2_HI = 0.6931471803691238, LN2_LO = 19082149292705877e-26, SQRT2M1 = 0.41421356237309503, SQRT2HALFM1 = -0.2928932188134525, SMALL = 1862645149230957e-24, TINY = 5551115123125783e-32, TWO53 = 9007199254740992, TWO_THIRDS = 0.6666666666666666;
    function log1p(x) {
      var hfsq, hu, y, f, c, s, z, R, u, k;
      if (x < -1 || isnan(x))
        return NaN;
      if (x === -1)
        return NINF;
      if (x === PINF || x === 0)
        return x;
      if (x < 0 ? y = -x : y = x, k = 1, y < SQRT2M1) {
        if (y < SMALL)
          return y < TINY ? x : x - x * x * 0.5;
        x > SQRT2HALFM1 && (k = 0, f = x, hu = 1);
      }
      return k !== 0 && (y < TWO53 ? (u = 1 + x, hu = getHighWord(u), k = (hu >> 20) - FLOAT64_EXPONENT_BIAS, k > 0 ? c = 1 - (u - x) : c = x - (u - 1), c /= u) : (u = x, hu = getHighWord(u), k = (hu >> 20) - FLOAT64_EXPONENT_BIAS, c = 0), hu &= 1048575, hu < 434334 ? u = setHighWord(u, hu | 1072693248) : (k += 1, u = setHighWord(u, hu | 1071644672), hu = 1048576 - hu >> 2), f = u - 1), hfsq = 0.5 * f * f, hu === 0 ? f === 0 ? (c += k * LN2_LO, k * LN2_HI + c) : (R = hfsq * (1 - TWO_THIRDS * f), k * LN2_HI - (R - (k * LN2_LO + c) - f)) : (s = f / (2 + f), z = s * s, R = z * polyval(z), k === 0 ? f - (hfsq - s * (hfsq + R)) : k * LN2_HI - (hfsq - (s * (hfsq + R) + (k * LN2_LO + c)) - f));
    }
    module.exports = log1p;
  }
});

// node_modules/@stdlib/math-base-special-log1p/lib/index.js
var require_lib38 = __commonJS({
  "node_modules/@stdlib/math-base-special-log1p/lib/index.js"(exports, module) {
    "use strict";
    var log1p = require_main30();
    module.exports = log1p;
  }
});

// node_modules/@stdlib/math-base-special-sqrt/lib/main.js
var require_main31 = __commonJS({
  "node_modules/@stdlib/math-base-special-sqrt/lib/main.js"(exports, module) {
    "use strict";
    var sqrt = Math.sqrt;
    module.exports = sqrt;
  }
});

// node_modules/@stdlib/math-base-special-sqrt/lib/index.js
var require_lib39 = __commonJS({
  "node_modules/@stdlib/math-base-special-sqrt/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main31();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-fourth-pi/lib/index.js
var require_lib40 = __commonJS({
  "node_modules/@stdlib/constants-float64-fourth-pi/lib/index.js"(exports, module) {
    "use strict";
    var FOURTH_PI = 0.7853981633974483;
    module.exports = FOURTH_PI;
  }
});

// node_modules/@stdlib/math-base-special-asin/lib/rational_pq.js
var require_rational_pq = __commonJS({
  "node_modules/@stdlib/math-base-special-asin/lib/rational_pq.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax, s1, s2;
      return x === 0 ? 0.16666666666666713 : (x < 0 ? ax = -x : ax = x, ax <= 1 ? (s1 = -8.198089802484825 + x * (19.562619833175948 + x * (-16.262479672107002 + x * (5.444622390564711 + x * (-0.6019598008014124 + x * 0.004253011369004428)))), s2 = -49.18853881490881 + x * (139.51056146574857 + x * (-147.1791292232726 + x * (70.49610280856842 + x * (-14.740913729888538 + x * 1))))) : (x = 1 / x, s1 = 0.004253011369004428 + x * (-0.6019598008014124 + x * (5.444622390564711 + x * (-16.262479672107002 + x * (19.562619833175948 + x * -8.198089802484825)))), s2 = 1 + x * (-14.740913729888538 + x * (70.49610280856842 + x * (-147.1791292232726 + x * (139.51056146574857 + x * -49.18853881490881))))), s1 / s2);
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-asin/lib/rational_rs.js
var require_rational_rs = __commonJS({
  "node_modules/@stdlib/math-base-special-asin/lib/rational_rs.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax, s1, s2;
      return x === 0 ? 0.08333333333333809 : (x < 0 ? ax = -x : ax = x, ax <= 1 ? (s1 = 28.536655482610616 + x * (-25.56901049652825 + x * (6.968710824104713 + x * (-0.5634242780008963 + x * 0.002967721961301243))), s2 = 342.43986579130785 + x * (-383.8770957603691 + x * (147.0656354026815 + x * (-21.947795316429207 + x * 1)))) : (x = 1 / x, s1 = 0.002967721961301243 + x * (-0.5634242780008963 + x * (6.968710824104713 + x * (-25.56901049652825 + x * 28.536655482610616))), s2 = 1 + x * (-21.947795316429207 + x * (147.0656354026815 + x * (-383.8770957603691 + x * 342.43986579130785)))), s1 / s2);
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-asin/lib/main.js
var require_main32 = __commonJS({
  "node_modules/@stdlib/math-base-special-asin/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6(), sqrt = require_lib39(), PIO4 = require_lib40(), ratevalPQ = require_rational_pq(), ratevalRS = require_rational_rs(), MOREBITS = 6123233995736766e-32;
    function asin(x) {
      var sgn, zz, a, p, z;
      if (isnan(x))
        return NaN;
      if (x > 0 ? a = x : (sgn = !0, a = -x), a > 1)
        return NaN;
      if (a > 0.625)
        zz = 1 - a, p = zz * ratevalRS(zz), zz = sqrt(zz + zz), z = PIO4 - zz, zz = zz * p - MOREBITS, z -= zz, z += PIO4;
      else {
        if (a < 1e-8)
          return x;
        zz = a * a, z = zz * ratevalPQ(zz), z = a * z + a;
      }
      return sgn ? -z : z;
    }
    module.exports = asin;
  }
});

// node_modules/@stdlib/math-base-special-asin/lib/index.js
var require_lib41 = __commonJS({
  "node_modules/@stdlib/math-base-special-asin/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main32();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-abs/lib/main.js
var require_main33 = __commonJS({
  "node_modules/@stdlib/math-base-special-abs/lib/main.js"(exports, module) {
    "use strict";
    function abs(x) {
      return Math.abs(x);
    }
    module.exports = abs;
  }
});

// node_modules/@stdlib/math-base-special-abs/lib/index.js
var require_lib42 = __commonJS({
  "node_modules/@stdlib/math-base-special-abs/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main33();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-ceil/lib/main.js
var require_main34 = __commonJS({
  "node_modules/@stdlib/math-base-special-ceil/lib/main.js"(exports, module) {
    "use strict";
    var ceil = Math.ceil;
    module.exports = ceil;
  }
});

// node_modules/@stdlib/math-base-special-ceil/lib/index.js
var require_lib43 = __commonJS({
  "node_modules/@stdlib/math-base-special-ceil/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main34();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-trunc/lib/main.js
var require_main35 = __commonJS({
  "node_modules/@stdlib/math-base-special-trunc/lib/main.js"(exports, module) {
    "use strict";
    var floor = require_lib37(), ceil = require_lib43();
    function trunc(x) {
      return x < 0 ? ceil(x) : floor(x);
    }
    module.exports = trunc;
  }
});

// node_modules/@stdlib/math-base-special-trunc/lib/index.js
var require_lib44 = __commonJS({
  "node_modules/@stdlib/math-base-special-trunc/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main35();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-max-base2-exponent/lib/index.js
var require_lib45 = __commonJS({
  "node_modules/@stdlib/constants-float64-max-base2-exponent/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_MAX_BASE2_EXPONENT = 1023;
    module.exports = FLOAT64_MAX_BASE2_EXPONENT;
  }
});

// node_modules/@stdlib/constants-float64-max-base2-exponent-subnormal/lib/index.js
var require_lib46 = __commonJS({
  "node_modules/@stdlib/constants-float64-max-base2-exponent-subnormal/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_MAX_BASE2_EXPONENT_SUBNORMAL = -1023;
    module.exports = FLOAT64_MAX_BASE2_EXPONENT_SUBNORMAL;
  }
});

// node_modules/@stdlib/constants-float64-min-base2-exponent-subnormal/lib/index.js
var require_lib47 = __commonJS({
  "node_modules/@stdlib/constants-float64-min-base2-exponent-subnormal/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_MIN_BASE2_EXPONENT_SUBNORMAL = -1074;
    module.exports = FLOAT64_MIN_BASE2_EXPONENT_SUBNORMAL;
  }
});

// node_modules/@stdlib/math-base-assert-is-infinite/lib/main.js
var require_main36 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-infinite/lib/main.js"(exports, module) {
    "use strict";
    var PINF = require_lib31(), NINF = require_lib33();
    function isInfinite(x) {
      return x === PINF || x === NINF;
    }
    module.exports = isInfinite;
  }
});

// node_modules/@stdlib/math-base-assert-is-infinite/lib/index.js
var require_lib48 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-infinite/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main36();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-high-word-sign-mask/lib/index.js
var require_lib49 = __commonJS({
  "node_modules/@stdlib/constants-float64-high-word-sign-mask/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_HIGH_WORD_SIGN_MASK = 2147483648;
    module.exports = FLOAT64_HIGH_WORD_SIGN_MASK;
  }
});

// node_modules/@stdlib/constants-float64-high-word-abs-mask/lib/index.js
var require_lib50 = __commonJS({
  "node_modules/@stdlib/constants-float64-high-word-abs-mask/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_HIGH_WORD_ABS_MASK = 2147483647;
    module.exports = FLOAT64_HIGH_WORD_ABS_MASK;
  }
});

// node_modules/@stdlib/number-float64-base-to-words/lib/indices.js
var require_indices2 = __commonJS({
  "node_modules/@stdlib/number-float64-base-to-words/lib/indices.js"(exports, module) {
    "use strict";
    var isLittleEndian = require_lib27(), indices, HIGH, LOW;
    isLittleEndian === !0 ? (HIGH = 1, LOW = 0) : (HIGH = 0, LOW = 1);
    indices = {
      HIGH,
      LOW
    };
    module.exports = indices;
  }
});

// node_modules/@stdlib/number-float64-base-to-words/lib/assign.js
var require_assign = __commonJS({
  "node_modules/@stdlib/number-float64-base-to-words/lib/assign.js"(exports, module) {
    "use strict";
    var Uint32Array2 = require_lib15(), Float64Array2 = require_lib18(), indices = require_indices2(), FLOAT64_VIEW = new Float64Array2(1), UINT32_VIEW = new Uint32Array2(FLOAT64_VIEW.buffer), HIGH = indices.HIGH, LOW = indices.LOW;
    function toWords(x, out, stride, offset) {
      return FLOAT64_VIEW[0] = x, out[offset] = UINT32_VIEW[HIGH], out[offset + stride] = UINT32_VIEW[LOW], out;
    }
    module.exports = toWords;
  }
});

// node_modules/@stdlib/number-float64-base-to-words/lib/main.js
var require_main37 = __commonJS({
  "node_modules/@stdlib/number-float64-base-to-words/lib/main.js"(exports, module) {
    "use strict";
    var fcn = require_assign();
    function toWords(x) {
      return fcn(x, [0, 0], 1, 0);
    }
    module.exports = toWords;
  }
});

// node_modules/@stdlib/number-float64-base-to-words/lib/index.js
var require_lib51 = __commonJS({
  "node_modules/@stdlib/number-float64-base-to-words/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib5(), main = require_main37(), assign = require_assign();
    setReadOnly(main, "assign", assign);
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-copysign/lib/main.js
var require_main38 = __commonJS({
  "node_modules/@stdlib/math-base-special-copysign/lib/main.js"(exports, module) {
    "use strict";
    var SIGN_MASK = require_lib49(), ABS_MASK = require_lib50(), toWords = require_lib51(), getHighWord = require_lib28(), fromWords = require_lib30(), WORDS = [0, 0];
    function copysign(x, y) {
      var hx, hy;
      return toWords.assign(x, WORDS, 1, 0), hx = WORDS[0], hx &= ABS_MASK, hy = getHighWord(y), hy &= SIGN_MASK, hx |= hy, fromWords(hx, WORDS[1]);
    }
    module.exports = copysign;
  }
});

// node_modules/@stdlib/math-base-special-copysign/lib/index.js
var require_lib52 = __commonJS({
  "node_modules/@stdlib/math-base-special-copysign/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main38();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-smallest-normal/lib/index.js
var require_lib53 = __commonJS({
  "node_modules/@stdlib/constants-float64-smallest-normal/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_SMALLEST_NORMAL = 22250738585072014e-324;
    module.exports = FLOAT64_SMALLEST_NORMAL;
  }
});

// node_modules/@stdlib/number-float64-base-normalize/lib/assign.js
var require_assign2 = __commonJS({
  "node_modules/@stdlib/number-float64-base-normalize/lib/assign.js"(exports, module) {
    "use strict";
    var FLOAT64_SMALLEST_NORMAL = require_lib53(), isInfinite = require_lib48(), isnan = require_lib6(), abs = require_lib42(), SCALAR = 4503599627370496;
    function normalize(x, out, stride, offset) {
      return isnan(x) || isInfinite(x) ? (out[offset] = x, out[offset + stride] = 0, out) : x !== 0 && abs(x) < FLOAT64_SMALLEST_NORMAL ? (out[offset] = x * SCALAR, out[offset + stride] = -52, out) : (out[offset] = x, out[offset + stride] = 0, out);
    }
    module.exports = normalize;
  }
});

// node_modules/@stdlib/number-float64-base-normalize/lib/main.js
var require_main39 = __commonJS({
  "node_modules/@stdlib/number-float64-base-normalize/lib/main.js"(exports, module) {
    "use strict";
    var fcn = require_assign2();
    function normalize(x) {
      return fcn(x, [0, 0], 1, 0);
    }
    module.exports = normalize;
  }
});

// node_modules/@stdlib/number-float64-base-normalize/lib/index.js
var require_lib54 = __commonJS({
  "node_modules/@stdlib/number-float64-base-normalize/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib5(), main = require_main39(), assign = require_assign2();
    setReadOnly(main, "assign", assign);
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-high-word-exponent-mask/lib/index.js
var require_lib55 = __commonJS({
  "node_modules/@stdlib/constants-float64-high-word-exponent-mask/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_HIGH_WORD_EXPONENT_MASK = 2146435072;
    module.exports = FLOAT64_HIGH_WORD_EXPONENT_MASK;
  }
});

// node_modules/@stdlib/number-float64-base-exponent/lib/main.js
var require_main40 = __commonJS({
  "node_modules/@stdlib/number-float64-base-exponent/lib/main.js"(exports, module) {
    "use strict";
    var getHighWord = require_lib28(), EXP_MASK = require_lib55(), BIAS = require_lib34();
    function exponent(x) {
      var high = getHighWord(x);
      return high = (high & EXP_MASK) >>> 20, high - BIAS | 0;
    }
    module.exports = exponent;
  }
});

// node_modules/@stdlib/number-float64-base-exponent/lib/index.js
var require_lib56 = __commonJS({
  "node_modules/@stdlib/number-float64-base-exponent/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main40();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-ldexp/lib/main.js
var require_main41 = __commonJS({
  "node_modules/@stdlib/math-base-special-ldexp/lib/main.js"(exports, module) {
    "use strict";
    var PINF = require_lib31(), NINF = require_lib33(), BIAS = require_lib34(), MAX_EXPONENT = require_lib45(), MAX_SUBNORMAL_EXPONENT = require_lib46(), MIN_SUBNORMAL_EXPONENT = require_lib47(), isnan = require_lib6(), isInfinite = require_lib48(), copysign = require_lib52(), normalize = require_lib54().assign, floatExp = require_lib56(), toWords = require_lib51(), fromWords = require_lib30(), TWO52_INV = 2220446049250313e-31, CLEAR_EXP_MASK = 2148532223, FRAC = [0, 0], WORDS = [0, 0];
    function ldexp(frac, exp) {
      var high, m;
      return exp === 0 || frac === 0 || // handles +-0
      isnan(frac) || isInfinite(frac) ? frac : (normalize(frac, FRAC, 1, 0), frac = FRAC[0], exp += FRAC[1], exp += floatExp(frac), exp < MIN_SUBNORMAL_EXPONENT ? copysign(0, frac) : exp > MAX_EXPONENT ? frac < 0 ? NINF : PINF : (exp <= MAX_SUBNORMAL_EXPONENT ? (exp += 52, m = TWO52_INV) : m = 1, toWords.assign(frac, WORDS, 1, 0), high = WORDS[0], high &= CLEAR_EXP_MASK, high |= exp + BIAS << 20, m * fromWords(high, WORDS[1])));
    }
    module.exports = ldexp;
  }
});

// node_modules/@stdlib/math-base-special-ldexp/lib/index.js
var require_lib57 = __commonJS({
  "node_modules/@stdlib/math-base-special-ldexp/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main41();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-exp/lib/polyval_p.js
var require_polyval_p = __commonJS({
  "node_modules/@stdlib/math-base-special-exp/lib/polyval_p.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.16666666666666602 : 0.16666666666666602 + x * (-0.0027777777777015593 + x * (6613756321437934e-20 + x * (-16533902205465252e-22 + x * 41381367970572385e-24)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-exp/lib/expmulti.js
var require_expmulti = __commonJS({
  "node_modules/@stdlib/math-base-special-exp/lib/expmulti.js"(exports, module) {
    "use strict";
    var ldexp = require_lib57(), polyvalP = require_polyval_p();
    function expmulti(hi, lo, k) {
      var r, t, c, y;
      return r = hi - lo, t = r * r, c = r - t * polyvalP(t), y = 1 - (lo - r * c / (2 - c) - hi), ldexp(y, k);
    }
    module.exports = expmulti;
  }
});

// node_modules/@stdlib/math-base-special-exp/lib/main.js
var require_main42 = __commonJS({
  "node_modules/@stdlib/math-base-special-exp/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6(), trunc = require_lib44(), NINF = require_lib33(), PINF = require_lib31(), expmulti = require_expmulti(), LN2_HI = 0.6931471803691238, LN2_LO = 19082149292705877e-26, LOG2_E = 1.4426950408889634, OVERFLOW = 709.782712893384, UNDERFLOW = -745.1332191019411, NEARZERO = 1 / (1 << 28), NEG_NEARZERO = -NEARZERO;
    function exp(x) {
      var hi, lo, k;
      return isnan(x) || x === PINF ? x : x === NINF ? 0 : x > OVERFLOW ? PINF : x < UNDERFLOW ? 0 : x > NEG_NEARZERO && x < NEARZERO ? 1 + x : (x < 0 ? k = trunc(LOG2_E * x - 0.5) : k = trunc(LOG2_E * x + 0.5), hi = x - k * LN2_HI, lo = k * LN2_LO, expmulti(hi, lo, k));
    }
    module.exports = exp;
  }
});

// node_modules/@stdlib/math-base-special-exp/lib/index.js
var require_lib58 = __commonJS({
  "node_modules/@stdlib/math-base-special-exp/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main42();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-assert-is-integer/lib/main.js
var require_main43 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-integer/lib/main.js"(exports, module) {
    "use strict";
    var floor = require_lib37();
    function isInteger(x) {
      return floor(x) === x;
    }
    module.exports = isInteger;
  }
});

// node_modules/@stdlib/math-base-assert-is-integer/lib/index.js
var require_lib59 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-integer/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main43();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-assert-is-even/lib/main.js
var require_main44 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-even/lib/main.js"(exports, module) {
    "use strict";
    var isInteger = require_lib59();
    function isEven(x) {
      return isInteger(x / 2);
    }
    module.exports = isEven;
  }
});

// node_modules/@stdlib/math-base-assert-is-even/lib/index.js
var require_lib60 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-even/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main44();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-assert-is-odd/lib/main.js
var require_main45 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-odd/lib/main.js"(exports, module) {
    "use strict";
    var isEven = require_lib60();
    function isOdd(x) {
      return x > 0 ? isEven(x - 1) : isEven(x + 1);
    }
    module.exports = isOdd;
  }
});

// node_modules/@stdlib/math-base-assert-is-odd/lib/index.js
var require_lib61 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-odd/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main45();
    module.exports = main;
  }
});

// node_modules/@stdlib/number-float64-base-set-low-word/lib/low.js
var require_low = __commonJS({
  "node_modules/@stdlib/number-float64-base-set-low-word/lib/low.js"(exports, module) {
    "use strict";
    var isLittleEndian = require_lib27(), LOW;
    isLittleEndian === !0 ? LOW = 0 : LOW = 1;
    module.exports = LOW;
  }
});

// node_modules/@stdlib/number-float64-base-set-low-word/lib/main.js
var require_main46 = __commonJS({
  "node_modules/@stdlib/number-float64-base-set-low-word/lib/main.js"(exports, module) {
    "use strict";
    var Uint32Array2 = require_lib15(), Float64Array2 = require_lib18(), LOW = require_low(), FLOAT64_VIEW = new Float64Array2(1), UINT32_VIEW = new Uint32Array2(FLOAT64_VIEW.buffer);
    function setLowWord(x, low) {
      return FLOAT64_VIEW[0] = x, UINT32_VIEW[LOW] = low >>> 0, FLOAT64_VIEW[0];
    }
    module.exports = setLowWord;
  }
});

// node_modules/@stdlib/number-float64-base-set-low-word/lib/index.js
var require_lib62 = __commonJS({
  "node_modules/@stdlib/number-float64-base-set-low-word/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main46();
    module.exports = main;
  }
});

// node_modules/@stdlib/number-uint32-base-to-int32/lib/main.js
var require_main47 = __commonJS({
  "node_modules/@stdlib/number-uint32-base-to-int32/lib/main.js"(exports, module) {
    "use strict";
    function uint32ToInt32(x) {
      return x | 0;
    }
    module.exports = uint32ToInt32;
  }
});

// node_modules/@stdlib/number-uint32-base-to-int32/lib/index.js
var require_lib63 = __commonJS({
  "node_modules/@stdlib/number-uint32-base-to-int32/lib/index.js"(exports, module) {
    "use strict";
    var uint32ToInt32 = require_main47();
    module.exports = uint32ToInt32;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/x_is_zero.js
var require_x_is_zero = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/x_is_zero.js"(exports, module) {
    "use strict";
    var isOdd = require_lib61(), copysign = require_lib52(), NINF = require_lib33(), PINF = require_lib31();
    function pow(x, y) {
      return y === NINF ? PINF : y === PINF ? 0 : y > 0 ? isOdd(y) ? x : 0 : isOdd(y) ? copysign(PINF, x) : PINF;
    }
    module.exports = pow;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/y_is_huge.js
var require_y_is_huge = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/y_is_huge.js"(exports, module) {
    "use strict";
    var ABS_MASK = require_lib50(), getHighWord = require_lib28(), HIGH_MAX_NEAR_UNITY = 1072693247, HUGE = 1e300, TINY = 1e-300;
    function pow(x, y) {
      var ahx, hx;
      return hx = getHighWord(x), ahx = hx & ABS_MASK, ahx <= HIGH_MAX_NEAR_UNITY ? y < 0 ? HUGE * HUGE : TINY * TINY : y > 0 ? HUGE * HUGE : TINY * TINY;
    }
    module.exports = pow;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/y_is_infinite.js
var require_y_is_infinite = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/y_is_infinite.js"(exports, module) {
    "use strict";
    var abs = require_lib42(), PINF = require_lib31();
    function pow(x, y) {
      return x === -1 ? (x - x) / (x - x) : x === 1 ? 1 : abs(x) < 1 == (y === PINF) ? 0 : PINF;
    }
    module.exports = pow;
  }
});

// node_modules/@stdlib/constants-float64-num-high-word-significand-bits/lib/index.js
var require_lib64 = __commonJS({
  "node_modules/@stdlib/constants-float64-num-high-word-significand-bits/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_NUM_HIGH_WORD_SIGNIFICAND_BITS = 20;
    module.exports = FLOAT64_NUM_HIGH_WORD_SIGNIFICAND_BITS;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/polyval_l.js
var require_polyval_l = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/polyval_l.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.5999999999999946 : 0.5999999999999946 + x * (0.4285714285785502 + x * (0.33333332981837743 + x * (0.272728123808534 + x * (0.23066074577556175 + x * 0.20697501780033842))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/log2ax.js
var require_log2ax = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/log2ax.js"(exports, module) {
    "use strict";
    var getHighWord = require_lib28(), setLowWord = require_lib62(), setHighWord = require_lib29(), BIAS = require_lib34(), HIGH_NUM_SIGNIFICAND_BITS = require_lib64(), polyvalL = require_polyval_l(), HIGH_SIGNIFICAND_MASK = 1048575, HIGH_MIN_NORMAL_EXP = 1048576, HIGH_BIASED_EXP_0 = 1072693248, HIGH_BIASED_EXP_NEG_512 = 536870912, HIGH_SIGNIFICAND_HALF = 524288, TWO53 = 9007199254740992, CP = 0.9617966939259756, CP_HI = 0.9617967009544373, CP_LO = -7028461650952758e-24, BP = [
      1,
      1.5
    ], DP_HI = [
      0,
      0.5849624872207642
      // 0x3FE2B803, 0x40000000
    ], DP_LO = [
      0,
      1350039202129749e-23
      // 0x3E4CFDEB, 0x43CFD006
    ];
    function log2ax(out, ax, ahx) {
      var tmp, ss, s2, hs, ls, ht, lt, bp, dp, hp, lp, hz, lz, t1, t2, t, r, u, v, n, j, k;
      return n = 0, ahx < HIGH_MIN_NORMAL_EXP && (ax *= TWO53, n -= 53, ahx = getHighWord(ax)), n += (ahx >> HIGH_NUM_SIGNIFICAND_BITS) - BIAS | 0, j = ahx & HIGH_SIGNIFICAND_MASK | 0, ahx = j | HIGH_BIASED_EXP_0 | 0, j <= 235662 ? k = 0 : j < 767610 ? k = 1 : (k = 0, n += 1, ahx -= HIGH_MIN_NORMAL_EXP), ax = setHighWord(ax, ahx), bp = BP[k], u = ax - bp, v = 1 / (ax + bp), ss = u * v, hs = setLowWord(ss, 0), tmp = (ahx >> 1 | HIGH_BIASED_EXP_NEG_512) + HIGH_SIGNIFICAND_HALF, tmp += k << 18, ht = setHighWord(0, tmp), lt = ax - (ht - bp), ls = v * (u - hs * ht - hs * lt), s2 = ss * ss, r = s2 * s2 * polyvalL(s2), r += ls * (hs + ss), s2 = hs * hs, ht = 3 + s2 + r, ht = setLowWord(ht, 0), lt = r - (ht - 3 - s2), u = hs * ht, v = ls * ht + lt * ss, hp = u + v, hp = setLowWord(hp, 0), lp = v - (hp - u), hz = CP_HI * hp, lz = CP_LO * hp + lp * CP + DP_LO[k], dp = DP_HI[k], t = n, t1 = hz + lz + dp + t, t1 = setLowWord(t1, 0), t2 = lz - (t1 - t - dp - hz), out[0] = t1, out[1] = t2, out;
    }
    module.exports = log2ax;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/polyval_w.js
var require_polyval_w = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/polyval_w.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.5 : 0.5 + x * (-0.3333333333333333 + x * 0.25);
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/logx.js
var require_logx = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/logx.js"(exports, module) {
    "use strict";
    var setLowWord = require_lib62(), polyvalW = require_polyval_w(), INV_LN2 = 1.4426950408889634, INV_LN2_HI = 1.4426950216293335, INV_LN2_LO = 19259629911266175e-24;
    function logx(out, ax) {
      var t2, t1, t, w, u, v;
      return t = ax - 1, w = t * t * polyvalW(t), u = INV_LN2_HI * t, v = t * INV_LN2_LO - w * INV_LN2, t1 = u + v, t1 = setLowWord(t1, 0), t2 = v - (t1 - u), out[0] = t1, out[1] = t2, out;
    }
    module.exports = logx;
  }
});

// node_modules/@stdlib/constants-float64-ln-two/lib/index.js
var require_lib65 = __commonJS({
  "node_modules/@stdlib/constants-float64-ln-two/lib/index.js"(exports, module) {
    "use strict";
    var LN2 = 0.6931471805599453;
    module.exports = LN2;
  }
});

// node_modules/@stdlib/constants-float64-high-word-significand-mask/lib/index.js
var require_lib66 = __commonJS({
  "node_modules/@stdlib/constants-float64-high-word-significand-mask/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_HIGH_WORD_SIGNIFICAND_MASK = 1048575;
    module.exports = FLOAT64_HIGH_WORD_SIGNIFICAND_MASK;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/polyval_p.js
var require_polyval_p2 = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/polyval_p.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.16666666666666602 : 0.16666666666666602 + x * (-0.0027777777777015593 + x * (6613756321437934e-20 + x * (-16533902205465252e-22 + x * 41381367970572385e-24)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/pow2.js
var require_pow2 = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/pow2.js"(exports, module) {
    "use strict";
    var getHighWord = require_lib28(), setHighWord = require_lib29(), setLowWord = require_lib62(), uint32ToInt32 = require_lib63(), ldexp = require_lib57(), LN2 = require_lib65(), BIAS = require_lib34(), ABS_MASK = require_lib50(), HIGH_SIGNIFICAND_MASK = require_lib66(), HIGH_NUM_SIGNIFICAND_BITS = require_lib64(), polyvalP = require_polyval_p2(), HIGH_MIN_NORMAL_EXP = 1048576, HIGH_BIASED_EXP_NEG_1 = 1071644672, LN2_HI = 0.6931471824645996, LN2_LO = -1904654299957768e-24;
    function pow2(j, hp, lp) {
      var tmp, t1, t, r, u, v, w, z, n, i, k;
      return i = j & ABS_MASK | 0, k = (i >> HIGH_NUM_SIGNIFICAND_BITS) - BIAS | 0, n = 0, i > HIGH_BIASED_EXP_NEG_1 && (n = j + (HIGH_MIN_NORMAL_EXP >> k + 1) >>> 0, k = ((n & ABS_MASK) >> HIGH_NUM_SIGNIFICAND_BITS) - BIAS | 0, tmp = (n & ~(HIGH_SIGNIFICAND_MASK >> k)) >>> 0, t = setHighWord(0, tmp), n = (n & HIGH_SIGNIFICAND_MASK | HIGH_MIN_NORMAL_EXP) >> HIGH_NUM_SIGNIFICAND_BITS - k >>> 0, j < 0 && (n = -n), hp -= t), t = lp + hp, t = setLowWord(t, 0), u = t * LN2_HI, v = (lp - (t - hp)) * LN2 + t * LN2_LO, z = u + v, w = v - (z - u), t = z * z, t1 = z - t * polyvalP(t), r = z * t1 / (t1 - 2) - (w + z * w), z = 1 - (r - z), j = getHighWord(z), j = uint32ToInt32(j), j += n << HIGH_NUM_SIGNIFICAND_BITS >>> 0, j >> HIGH_NUM_SIGNIFICAND_BITS <= 0 ? z = ldexp(z, n) : z = setHighWord(z, j), z;
    }
    module.exports = pow2;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/main.js
var require_main48 = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6(), isOdd = require_lib61(), isInfinite = require_lib48(), isInteger = require_lib59(), sqrt = require_lib39(), abs = require_lib42(), toWords = require_lib51(), setLowWord = require_lib62(), uint32ToInt32 = require_lib63(), NINF = require_lib33(), PINF = require_lib31(), ABS_MASK = require_lib50(), xIsZero = require_x_is_zero(), yIsHuge = require_y_is_huge(), yIsInfinite = require_y_is_infinite(), log2ax = require_log2ax(), logx = require_logx(), pow2 = require_pow2(), HIGH_MAX_NEAR_UNITY = 1072693247, HIGH_BIASED_EXP_31 = 1105199104, HIGH_BIASED_EXP_64 = 1139802112, HIGH_BIASED_EXP_10 = 1083179008, HIGH_BIASED_EXP_0 = 1072693248, HIGH_1075 = 1083231232, HIGH_NEG_1075 = 3230714880, HIGH_NUM_NONSIGN_BITS = 31, HUGE = 1e300, TINY = 1e-300, OVT = 8008566259537294e-32, WORDS = [0, 0], LOG_WORKSPACE = [0, 0];
    function pow(x, y) {
      var ahx, ahy, ax, hx, lx, hy, ly, sx, sy, y1, hp, lp, t, z, j, i;
      if (isnan(x) || isnan(y))
        return NaN;
      if (toWords.assign(y, WORDS, 1, 0), hy = WORDS[0], ly = WORDS[1], ly === 0) {
        if (y === 0)
          return 1;
        if (y === 1)
          return x;
        if (y === -1)
          return 1 / x;
        if (y === 0.5)
          return sqrt(x);
        if (y === -0.5)
          return 1 / sqrt(x);
        if (y === 2)
          return x * x;
        if (y === 3)
          return x * x * x;
        if (y === 4)
          return x *= x, x * x;
        if (isInfinite(y))
          return yIsInfinite(x, y);
      }
      if (toWords.assign(x, WORDS, 1, 0), hx = WORDS[0], lx = WORDS[1], lx === 0) {
        if (hx === 0)
          return xIsZero(x, y);
        if (x === 1)
          return 1;
        if (x === -1 && isOdd(y))
          return -1;
        if (isInfinite(x))
          return x === NINF ? pow(-0, -y) : y < 0 ? 0 : PINF;
      }
      if (x < 0 && isInteger(y) === !1)
        return (x - x) / (x - x);
      if (ax = abs(x), ahx = hx & ABS_MASK | 0, ahy = hy & ABS_MASK | 0, sx = hx >>> HIGH_NUM_NONSIGN_BITS | 0, sy = hy >>> HIGH_NUM_NONSIGN_BITS | 0, sx && isOdd(y) ? sx = -1 : sx = 1, ahy > HIGH_BIASED_EXP_31) {
        if (ahy > HIGH_BIASED_EXP_64)
          return yIsHuge(x, y);
        if (ahx < HIGH_MAX_NEAR_UNITY)
          return sy === 1 ? sx * HUGE * HUGE : sx * TINY * TINY;
        if (ahx > HIGH_BIASED_EXP_0)
          return sy === 0 ? sx * HUGE * HUGE : sx * TINY * TINY;
        t = logx(LOG_WORKSPACE, ax);
      } else
        t = log2ax(LOG_WORKSPACE, ax, ahx);
      if (y1 = setLowWord(y, 0), lp = (y - y1) * t[0] + y * t[1], hp = y1 * t[0], z = lp + hp, toWords.assign(z, WORDS, 1, 0), j = uint32ToInt32(WORDS[0]), i = uint32ToInt32(WORDS[1]), j >= HIGH_BIASED_EXP_10) {
        if ((j - HIGH_BIASED_EXP_10 | i) !== 0 || lp + OVT > z - hp)
          return sx * HUGE * HUGE;
      } else if ((j & ABS_MASK) >= HIGH_1075 && ((j - HIGH_NEG_1075 | i) !== 0 || lp <= z - hp))
        return sx * TINY * TINY;
      return z = pow2(j, hp, lp), sx * z;
    }
    module.exports = pow;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/index.js
var require_lib67 = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main48();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-e/lib/index.js
var require_lib68 = __commonJS({
  "node_modules/@stdlib/constants-float64-e/lib/index.js"(exports, module) {
    "use strict";
    var E = 2.718281828459045;
    module.exports = E;
  }
});

// node_modules/@stdlib/constants-float64-eps/lib/index.js
var require_lib69 = __commonJS({
  "node_modules/@stdlib/constants-float64-eps/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_EPSILON = 2220446049250313e-31;
    module.exports = FLOAT64_EPSILON;
  }
});

// node_modules/@stdlib/math-base-special-beta/lib/lanczos_sum_expg_scaled.js
var require_lanczos_sum_expg_scaled = __commonJS({
  "node_modules/@stdlib/math-base-special-beta/lib/lanczos_sum_expg_scaled.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax, s1, s2;
      return x === 0 ? 1 / 0 : (x < 0 ? ax = -x : ax = x, ax <= 1 ? (s1 = 709811.662581658 + x * (679979.8474157227 + x * (293136.7857211597 + x * (74887.54032914672 + x * (12555.290582413863 + x * (1443.4299244417066 + x * (115.24194596137347 + x * (6.309239205732627 + x * (0.22668404630224365 + x * (0.004826466289237662 + x * 4624429436045379e-20))))))))), s2 = 0 + x * (362880 + x * (1026576 + x * (1172700 + x * (723680 + x * (269325 + x * (63273 + x * (9450 + x * (870 + x * (45 + x * 1)))))))))) : (x = 1 / x, s1 = 4624429436045379e-20 + x * (0.004826466289237662 + x * (0.22668404630224365 + x * (6.309239205732627 + x * (115.24194596137347 + x * (1443.4299244417066 + x * (12555.290582413863 + x * (74887.54032914672 + x * (293136.7857211597 + x * (679979.8474157227 + x * 709811.662581658))))))))), s2 = 1 + x * (45 + x * (870 + x * (9450 + x * (63273 + x * (269325 + x * (723680 + x * (1172700 + x * (1026576 + x * (362880 + x * 0)))))))))), s1 / s2);
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-beta/lib/main.js
var require_main49 = __commonJS({
  "node_modules/@stdlib/math-base-special-beta/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6(), log1p = require_lib38(), sqrt = require_lib39(), abs = require_lib42(), exp = require_lib58(), pow = require_lib67(), E = require_lib68(), EPSILON = require_lib69(), lanczosSumExpGScaled = require_lanczos_sum_expg_scaled(), G = 10.900511;
    function beta(a, b) {
      var ambh, agh, bgh, cgh, res, tmp, c;
      return isnan(a) || isnan(b) ? NaN : a < 0 || b < 0 ? NaN : b === 1 ? 1 / a : a === 1 ? 1 / b : (c = a + b, c < EPSILON ? (res = c / a, res /= b, res) : c === a && b < EPSILON ? 1 / b : c === b && a < EPSILON ? 1 / a : (a < b && (tmp = b, b = a, a = tmp), agh = a + G - 0.5, bgh = b + G - 0.5, cgh = c + G - 0.5, res = lanczosSumExpGScaled(a) * (lanczosSumExpGScaled(b) / lanczosSumExpGScaled(c)), ambh = a - 0.5 - b, abs(b * ambh) < cgh * 100 && a > 100 ? res *= exp(ambh * log1p(-b / cgh)) : res *= pow(agh / cgh, ambh), cgh > 1e10 ? res *= pow(agh / cgh * (bgh / cgh), b) : res *= pow(agh * bgh / (cgh * cgh), b), res *= sqrt(E / bgh), res));
    }
    module.exports = beta;
  }
});

// node_modules/@stdlib/math-base-special-beta/lib/index.js
var require_lib70 = __commonJS({
  "node_modules/@stdlib/math-base-special-beta/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main49();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-assert-is-positive-zero/lib/main.js
var require_main50 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-positive-zero/lib/main.js"(exports, module) {
    "use strict";
    var PINF = require_lib31();
    function isPositiveZero(x) {
      return x === 0 && 1 / x === PINF;
    }
    module.exports = isPositiveZero;
  }
});

// node_modules/@stdlib/math-base-assert-is-positive-zero/lib/index.js
var require_lib71 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-positive-zero/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main50();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-max/lib/main.js
var require_main51 = __commonJS({
  "node_modules/@stdlib/math-base-special-max/lib/main.js"(exports, module) {
    "use strict";
    var isPositiveZero = require_lib71(), isnan = require_lib6(), PINF = require_lib31();
    function max(x, y) {
      return isnan(x) || isnan(y) ? NaN : x === PINF || y === PINF ? PINF : x === y && x === 0 ? isPositiveZero(x) ? x : y : x > y ? x : y;
    }
    module.exports = max;
  }
});

// node_modules/@stdlib/math-base-special-max/lib/index.js
var require_lib72 = __commonJS({
  "node_modules/@stdlib/math-base-special-max/lib/index.js"(exports, module) {
    "use strict";
    var max = require_main51();
    module.exports = max;
  }
});

// node_modules/@stdlib/math-base-assert-is-negative-zero/lib/main.js
var require_main52 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-negative-zero/lib/main.js"(exports, module) {
    "use strict";
    var NINF = require_lib33();
    function isNegativeZero(x) {
      return x === 0 && 1 / x === NINF;
    }
    module.exports = isNegativeZero;
  }
});

// node_modules/@stdlib/math-base-assert-is-negative-zero/lib/index.js
var require_lib73 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-negative-zero/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main52();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-min/lib/main.js
var require_main53 = __commonJS({
  "node_modules/@stdlib/math-base-special-min/lib/main.js"(exports, module) {
    "use strict";
    var isNegativeZero = require_lib73(), isnan = require_lib6(), NINF = require_lib33();
    function min(x, y) {
      return isnan(x) || isnan(y) ? NaN : x === NINF || y === NINF ? NINF : x === y && x === 0 ? isNegativeZero(x) ? x : y : x < y ? x : y;
    }
    module.exports = min;
  }
});

// node_modules/@stdlib/math-base-special-min/lib/index.js
var require_lib74 = __commonJS({
  "node_modules/@stdlib/math-base-special-min/lib/index.js"(exports, module) {
    "use strict";
    var min = require_main53();
    module.exports = min;
  }
});

// node_modules/@stdlib/constants-float64-max/lib/index.js
var require_lib75 = __commonJS({
  "node_modules/@stdlib/constants-float64-max/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_MAX = 17976931348623157e292;
    module.exports = FLOAT64_MAX;
  }
});

// node_modules/@stdlib/constants-int32-max/lib/index.js
var require_lib76 = __commonJS({
  "node_modules/@stdlib/constants-int32-max/lib/index.js"(exports, module) {
    "use strict";
    var INT32_MAX = 2147483647;
    module.exports = INT32_MAX;
  }
});

// node_modules/@stdlib/constants-float64-half-pi/lib/index.js
var require_lib77 = __commonJS({
  "node_modules/@stdlib/constants-float64-half-pi/lib/index.js"(exports, module) {
    "use strict";
    var HALF_PI = 1.5707963267948966;
    module.exports = HALF_PI;
  }
});

// node_modules/@stdlib/constants-float64-pi/lib/index.js
var require_lib78 = __commonJS({
  "node_modules/@stdlib/constants-float64-pi/lib/index.js"(exports, module) {
    "use strict";
    var PI = 3.141592653589793;
    module.exports = PI;
  }
});

// node_modules/@stdlib/math-base-special-kernel-cos/lib/polyval_c13.js
var require_polyval_c13 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-cos/lib/polyval_c13.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.0416666666666666 : 0.0416666666666666 + x * (-0.001388888888887411 + x * 2480158728947673e-20);
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-cos/lib/polyval_c46.js
var require_polyval_c46 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-cos/lib/polyval_c46.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? -27557314351390663e-23 : -27557314351390663e-23 + x * (2087572321298175e-24 + x * -11359647557788195e-27);
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-cos/lib/main.js
var require_main54 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-cos/lib/main.js"(exports, module) {
    "use strict";
    var polyval13 = require_polyval_c13(), polyval46 = require_polyval_c46();
    function kernelCos(x, y) {
      var hz, r, w, z;
      return z = x * x, w = z * z, r = z * polyval13(z), r += w * w * polyval46(z), hz = 0.5 * z, w = 1 - hz, w + (1 - w - hz + (z * r - x * y));
    }
    module.exports = kernelCos;
  }
});

// node_modules/@stdlib/math-base-special-kernel-cos/lib/index.js
var require_lib79 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-cos/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main54();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-kernel-sin/lib/main.js
var require_main55 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-sin/lib/main.js"(exports, module) {
    "use strict";
    var S1 = -0.16666666666666632, S2 = 0.00833333333332249, S3 = -1984126982985795e-19, S4 = 27557313707070068e-22, S5 = -25050760253406863e-24, S6 = 158969099521155e-24;
    function kernelSin(x, y) {
      var r, v, w, z;
      return z = x * x, w = z * z, r = S2 + z * (S3 + z * S4) + z * w * (S5 + z * S6), v = z * x, y === 0 ? x + v * (S1 + z * r) : x - (z * (0.5 * y - v * r) - y - v * S1);
    }
    module.exports = kernelSin;
  }
});

// node_modules/@stdlib/math-base-special-kernel-sin/lib/index.js
var require_lib80 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-sin/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main55();
    module.exports = main;
  }
});

// node_modules/@stdlib/number-float64-base-get-low-word/lib/low.js
var require_low2 = __commonJS({
  "node_modules/@stdlib/number-float64-base-get-low-word/lib/low.js"(exports, module) {
    "use strict";
    var isLittleEndian = require_lib27(), LOW;
    isLittleEndian === !0 ? LOW = 0 : LOW = 1;
    module.exports = LOW;
  }
});

// node_modules/@stdlib/number-float64-base-get-low-word/lib/main.js
var require_main56 = __commonJS({
  "node_modules/@stdlib/number-float64-base-get-low-word/lib/main.js"(exports, module) {
    "use strict";
    var Uint32Array2 = require_lib15(), Float64Array2 = require_lib18(), LOW = require_low2(), FLOAT64_VIEW = new Float64Array2(1), UINT32_VIEW = new Uint32Array2(FLOAT64_VIEW.buffer);
    function getLowWord(x) {
      return FLOAT64_VIEW[0] = x, UINT32_VIEW[LOW];
    }
    module.exports = getLowWord;
  }
});

// node_modules/@stdlib/number-float64-base-get-low-word/lib/index.js
var require_lib81 = __commonJS({
  "node_modules/@stdlib/number-float64-base-get-low-word/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main56();
    module.exports = main;
  }
});

// node_modules/@stdlib/array-base-filled/lib/main.js
var require_main57 = __commonJS({
  "node_modules/@stdlib/array-base-filled/lib/main.js"(exports, module) {
    "use strict";
    function filled(value, len) {
      var arr, i;
      for (arr = [], i = 0; i < len; i++)
        arr.push(value);
      return arr;
    }
    module.exports = filled;
  }
});

// node_modules/@stdlib/array-base-filled/lib/index.js
var require_lib82 = __commonJS({
  "node_modules/@stdlib/array-base-filled/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main57();
    module.exports = main;
  }
});

// node_modules/@stdlib/array-base-zeros/lib/main.js
var require_main58 = __commonJS({
  "node_modules/@stdlib/array-base-zeros/lib/main.js"(exports, module) {
    "use strict";
    var filled = require_lib82();
    function zeros(len) {
      return filled(0, len);
    }
    module.exports = zeros;
  }
});

// node_modules/@stdlib/array-base-zeros/lib/index.js
var require_lib83 = __commonJS({
  "node_modules/@stdlib/array-base-zeros/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main58();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-rempio2/lib/kernel_rempio2.js
var require_kernel_rempio2 = __commonJS({
  "node_modules/@stdlib/math-base-special-rempio2/lib/kernel_rempio2.js"(exports, module) {
    "use strict";
    var floor = require_lib37(), ldexp = require_lib57(), zeros = require_lib83(), IPIO2 = [
      10680707,
      7228996,
      1387004,
      2578385,
      16069853,
      12639074,
      9804092,
      4427841,
      16666979,
      11263675,
      12935607,
      2387514,
      4345298,
      14681673,
      3074569,
      13734428,
      16653803,
      1880361,
      10960616,
      8533493,
      3062596,
      8710556,
      7349940,
      6258241,
      3772886,
      3769171,
      3798172,
      8675211,
      12450088,
      3874808,
      9961438,
      366607,
      15675153,
      9132554,
      7151469,
      3571407,
      2607881,
      12013382,
      4155038,
      6285869,
      7677882,
      13102053,
      15825725,
      473591,
      9065106,
      15363067,
      6271263,
      9264392,
      5636912,
      4652155,
      7056368,
      13614112,
      10155062,
      1944035,
      9527646,
      15080200,
      6658437,
      6231200,
      6832269,
      16767104,
      5075751,
      3212806,
      1398474,
      7579849,
      6349435,
      12618859
    ], PIO2 = [
      1.570796251296997,
      // 0x3FF921FB, 0x40000000
      7549789415861596e-23,
      // 0x3E74442D, 0x00000000
      5390302529957765e-30,
      // 0x3CF84698, 0x80000000
      3282003415807913e-37,
      // 0x3B78CC51, 0x60000000
      1270655753080676e-44,
      // 0x39F01B83, 0x80000000
      12293330898111133e-52,
      // 0x387A2520, 0x40000000
      27337005381646456e-60,
      // 0x36E38222, 0x80000000
      21674168387780482e-67
      // 0x3569F31D, 0x00000000
    ], TWO24 = 16777216, TWON24 = 5960464477539063e-23, F = zeros(20), Q = zeros(20), FQ = zeros(20), IQ = zeros(20);
    function compute(x, y, jz, q, q0, jk, jv, jx, f) {
      var carry, fw, ih, jp, i, k, n, j, z;
      for (jp = jk, z = q[jz], j = jz, i = 0; j > 0; i++)
        fw = TWON24 * z | 0, IQ[i] = z - TWO24 * fw | 0, z = q[j - 1] + fw, j -= 1;
      if (z = ldexp(z, q0), z -= 8 * floor(z * 0.125), n = z | 0, z -= n, ih = 0, q0 > 0 ? (i = IQ[jz - 1] >> 24 - q0, n += i, IQ[jz - 1] -= i << 24 - q0, ih = IQ[jz - 1] >> 23 - q0) : q0 === 0 ? ih = IQ[jz - 1] >> 23 : z >= 0.5 && (ih = 2), ih > 0) {
        for (n += 1, carry = 0, i = 0; i < jz; i++)
          j = IQ[i], carry === 0 ? j !== 0 && (carry = 1, IQ[i] = 16777216 - j) : IQ[i] = 16777215 - j;
        if (q0 > 0)
          switch (q0) {
            // eslint-disable-line default-case
            case 1:
              IQ[jz - 1] &= 8388607;
              break;
            case 2:
              IQ[jz - 1] &= 4194303;
              break;
          }
        ih === 2 && (z = 1 - z, carry !== 0 && (z -= ldexp(1, q0)));
      }
      if (z === 0) {
        for (j = 0, i = jz - 1; i >= jk; i--)
          j |= IQ[i];
        if (j === 0) {
          for (k = 1; IQ[jk - k] === 0; k++)
            ;
          for (i = jz + 1; i <= jz + k; i++) {
            for (f[jx + i] = IPIO2[jv + i], fw = 0, j = 0; j <= jx; j++)
              fw += x[j] * f[jx + (i - j)];
            q[i] = fw;
          }
          return jz += k, compute(x, y, jz, q, q0, jk, jv, jx, f);
        }
        for (jz -= 1, q0 -= 24; IQ[jz] === 0; )
          jz -= 1, q0 -= 24;
      } else
        z = ldexp(z, -q0), z >= TWO24 ? (fw = TWON24 * z | 0, IQ[jz] = z - TWO24 * fw | 0, jz += 1, q0 += 24, IQ[jz] = fw) : IQ[jz] = z | 0;
      for (fw = ldexp(1, q0), i = jz; i >= 0; i--)
        q[i] = fw * IQ[i], fw *= TWON24;
      for (i = jz; i >= 0; i--) {
        for (fw = 0, k = 0; k <= jp && k <= jz - i; k++)
          fw += PIO2[k] * q[i + k];
        FQ[jz - i] = fw;
      }
      for (fw = 0, i = jz; i >= 0; i--)
        fw += FQ[i];
      for (ih === 0 ? y[0] = fw : y[0] = -fw, fw = FQ[0] - fw, i = 1; i <= jz; i++)
        fw += FQ[i];
      return ih === 0 ? y[1] = fw : y[1] = -fw, n & 7;
    }
    function kernelRempio2(x, y, e0, nx) {
      var fw, jk, jv, jx, jz, q0, i, j, m;
      for (jk = 4, jx = nx - 1, jv = (e0 - 3) / 24 | 0, jv < 0 && (jv = 0), q0 = e0 - 24 * (jv + 1), j = jv - jx, m = jx + jk, i = 0; i <= m; i++)
        j < 0 ? F[i] = 0 : F[i] = IPIO2[j], j += 1;
      for (i = 0; i <= jk; i++) {
        for (fw = 0, j = 0; j <= jx; j++)
          fw += x[j] * F[jx + (i - j)];
        Q[i] = fw;
      }
      return jz = jk, compute(x, y, jz, Q, q0, jk, jv, jx, F);
    }
    module.exports = kernelRempio2;
  }
});

// node_modules/@stdlib/math-base-special-round/lib/main.js
var require_main59 = __commonJS({
  "node_modules/@stdlib/math-base-special-round/lib/main.js"(exports, module) {
    "use strict";
    var round = Math.round;
    module.exports = round;
  }
});

// node_modules/@stdlib/math-base-special-round/lib/index.js
var require_lib84 = __commonJS({
  "node_modules/@stdlib/math-base-special-round/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main59();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-rempio2/lib/rempio2_medium.js
var require_rempio2_medium = __commonJS({
  "node_modules/@stdlib/math-base-special-rempio2/lib/rempio2_medium.js"(exports, module) {
    "use strict";
    var round = require_lib84(), getHighWord = require_lib28(), INVPIO2 = 0.6366197723675814, PIO2_1 = 1.5707963267341256, PIO2_1T = 6077100506506192e-26, PIO2_2 = 6077100506303966e-26, PIO2_2T = 20222662487959506e-37, PIO2_3 = 20222662487111665e-37, PIO2_3T = 84784276603689e-45, EXPONENT_MASK = 2047;
    function rempio2Medium(x, ix, y) {
      var high, n, t, r, w, i, j;
      return n = round(x * INVPIO2), r = x - n * PIO2_1, w = n * PIO2_1T, j = ix >> 20 | 0, y[0] = r - w, high = getHighWord(y[0]), i = j - (high >> 20 & EXPONENT_MASK), i > 16 && (t = r, w = n * PIO2_2, r = t - w, w = n * PIO2_2T - (t - r - w), y[0] = r - w, high = getHighWord(y[0]), i = j - (high >> 20 & EXPONENT_MASK), i > 49 && (t = r, w = n * PIO2_3, r = t - w, w = n * PIO2_3T - (t - r - w), y[0] = r - w)), y[1] = r - y[0] - w, n;
    }
    module.exports = rempio2Medium;
  }
});

// node_modules/@stdlib/math-base-special-rempio2/lib/main.js
var require_main60 = __commonJS({
  "node_modules/@stdlib/math-base-special-rempio2/lib/main.js"(exports, module) {
    "use strict";
    var ABS_MASK = require_lib50(), EXPONENT_MASK = require_lib55(), SIGNIFICAND_MASK = require_lib66(), getHighWord = require_lib28(), getLowWord = require_lib81(), fromWords = require_lib30(), rempio2Kernel = require_kernel_rempio2(), rempio2Medium = require_rempio2_medium(), ZERO = 0, TWO24 = 16777216, PIO2_1 = 1.5707963267341256, PIO2_1T = 6077100506506192e-26, TWO_PIO2_1T = 2 * PIO2_1T, THREE_PIO2_1T = 3 * PIO2_1T, FOUR_PIO2_1T = 4 * PIO2_1T, PI_HIGH_WORD_SIGNIFICAND = 598523, PIO4_HIGH_WORD = 1072243195, THREE_PIO4_HIGH_WORD = 1073928572, FIVE_PIO4_HIGH_WORD = 1074752122, THREE_PIO2_HIGH_WORD = 1074977148, SEVEN_PIO4_HIGH_WORD = 1075183036, TWO_PI_HIGH_WORD = 1075388923, NINE_PIO4_HIGH_WORD = 1075594811, MEDIUM = 1094263291, TX = [0, 0, 0], TY = [0, 0];
    function rempio2(x, y) {
      var low, e0, hx, ix, nx, i, n, z;
      if (hx = getHighWord(x) | 0, ix = hx & ABS_MASK | 0, ix <= PIO4_HIGH_WORD)
        return y[0] = x, y[1] = 0, 0;
      if (ix <= FIVE_PIO4_HIGH_WORD)
        return (ix & SIGNIFICAND_MASK) === PI_HIGH_WORD_SIGNIFICAND ? rempio2Medium(x, ix, y) : ix <= THREE_PIO4_HIGH_WORD ? hx > 0 ? (z = x - PIO2_1, y[0] = z - PIO2_1T, y[1] = z - y[0] - PIO2_1T, 1) : (z = x + PIO2_1, y[0] = z + PIO2_1T, y[1] = z - y[0] + PIO2_1T, -1) : hx > 0 ? (z = x - 2 * PIO2_1, y[0] = z - TWO_PIO2_1T, y[1] = z - y[0] - TWO_PIO2_1T, 2) : (z = x + 2 * PIO2_1, y[0] = z + TWO_PIO2_1T, y[1] = z - y[0] + TWO_PIO2_1T, -2);
      if (ix <= NINE_PIO4_HIGH_WORD)
        return ix <= SEVEN_PIO4_HIGH_WORD ? ix === THREE_PIO2_HIGH_WORD ? rempio2Medium(x, ix, y) : hx > 0 ? (z = x - 3 * PIO2_1, y[0] = z - THREE_PIO2_1T, y[1] = z - y[0] - THREE_PIO2_1T, 3) : (z = x + 3 * PIO2_1, y[0] = z + THREE_PIO2_1T, y[1] = z - y[0] + THREE_PIO2_1T, -3) : ix === TWO_PI_HIGH_WORD ? rempio2Medium(x, ix, y) : hx > 0 ? (z = x - 4 * PIO2_1, y[0] = z - FOUR_PIO2_1T, y[1] = z - y[0] - FOUR_PIO2_1T, 4) : (z = x + 4 * PIO2_1, y[0] = z + FOUR_PIO2_1T, y[1] = z - y[0] + FOUR_PIO2_1T, -4);
      if (ix < MEDIUM)
        return rempio2Medium(x, ix, y);
      if (ix >= EXPONENT_MASK)
        return y[0] = NaN, y[1] = NaN, 0;
      for (low = getLowWord(x), e0 = (ix >> 20) - 1046, z = fromWords(ix - (e0 << 20 | 0), low), i = 0; i < 2; i++)
        TX[i] = z | 0, z = (z - TX[i]) * TWO24;
      for (TX[2] = z, nx = 3; TX[nx - 1] === ZERO; )
        nx -= 1;
      return n = rempio2Kernel(TX, TY, e0, nx, 1), hx < 0 ? (y[0] = -TY[0], y[1] = -TY[1], -n) : (y[0] = TY[0], y[1] = TY[1], n);
    }
    module.exports = rempio2;
  }
});

// node_modules/@stdlib/math-base-special-rempio2/lib/index.js
var require_lib85 = __commonJS({
  "node_modules/@stdlib/math-base-special-rempio2/lib/index.js"(exports, module) {
    "use strict";
    var rempio2 = require_main60();
    module.exports = rempio2;
  }
});

// node_modules/@stdlib/math-base-special-sin/lib/main.js
var require_main61 = __commonJS({
  "node_modules/@stdlib/math-base-special-sin/lib/main.js"(exports, module) {
    "use strict";
    var HIGH_WORD_ABS_MASK = require_lib50(), HIGH_WORD_EXPONENT_MASK = require_lib55(), getHighWord = require_lib28(), kernelCos = require_lib79(), kernelSin = require_lib80(), rempio2 = require_lib85(), PIO4_HIGH_WORD = 1072243195, SMALL_HIGH_WORD = 1045430272, Y = [0, 0];
    function sin(x) {
      var ix, n;
      if (ix = getHighWord(x), ix &= HIGH_WORD_ABS_MASK, ix <= PIO4_HIGH_WORD)
        return ix < SMALL_HIGH_WORD ? x : kernelSin(x, 0);
      if (ix >= HIGH_WORD_EXPONENT_MASK)
        return NaN;
      switch (n = rempio2(x, Y), n & 3) {
        case 0:
          return kernelSin(Y[0], Y[1]);
        case 1:
          return kernelCos(Y[0], Y[1]);
        case 2:
          return -kernelSin(Y[0], Y[1]);
        default:
          return -kernelCos(Y[0], Y[1]);
      }
    }
    module.exports = sin;
  }
});

// node_modules/@stdlib/math-base-special-sin/lib/index.js
var require_lib86 = __commonJS({
  "node_modules/@stdlib/math-base-special-sin/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main61();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-sqrt-two-pi/lib/index.js
var require_lib87 = __commonJS({
  "node_modules/@stdlib/constants-float64-sqrt-two-pi/lib/index.js"(exports, module) {
    "use strict";
    var SQRT_TWO_PI = 2.5066282746310007;
    module.exports = SQRT_TWO_PI;
  }
});

// node_modules/@stdlib/math-base-special-gamma/lib/polyval_s.js
var require_polyval_s = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma/lib/polyval_s.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.08333333333334822 : 0.08333333333334822 + x * (0.0034722222160545866 + x * (-0.0026813261780578124 + x * (-22954996161337813e-20 + x * 7873113957930937e-19)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gamma/lib/stirling_approximation.js
var require_stirling_approximation = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma/lib/stirling_approximation.js"(exports, module) {
    "use strict";
    var SQRT_TWO_PI = require_lib87(), pow = require_lib67(), exp = require_lib58(), polyval = require_polyval_s(), MAX_STIRLING = 143.01608;
    function gamma(x) {
      var w, y, v;
      return w = 1 / x, w = 1 + w * polyval(w), y = exp(x), x > MAX_STIRLING ? (v = pow(x, 0.5 * x - 0.25), y = v * (v / y)) : y = pow(x, x - 0.5) / y, SQRT_TWO_PI * y * w;
    }
    module.exports = gamma;
  }
});

// node_modules/@stdlib/constants-float64-eulergamma/lib/index.js
var require_lib88 = __commonJS({
  "node_modules/@stdlib/constants-float64-eulergamma/lib/index.js"(exports, module) {
    "use strict";
    var EULERGAMMA = 0.5772156649015329;
    module.exports = EULERGAMMA;
  }
});

// node_modules/@stdlib/math-base-special-gamma/lib/small_approximation.js
var require_small_approximation = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma/lib/small_approximation.js"(exports, module) {
    "use strict";
    var EULER = require_lib88();
    function gamma(x, z) {
      return z / ((1 + EULER * x) * x);
    }
    module.exports = gamma;
  }
});

// node_modules/@stdlib/math-base-special-gamma/lib/rational_pq.js
var require_rational_pq2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma/lib/rational_pq.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax, s1, s2;
      return x === 0 ? 1 : (x < 0 ? ax = -x : ax = x, ax <= 1 ? (s1 = 1 + x * (0.4942148268014971 + x * (0.20744822764843598 + x * (0.04763678004571372 + x * (0.010421379756176158 + x * (0.0011913514700658638 + x * (16011952247675185e-20 + x * 0)))))), s2 = 1 + x * (0.0714304917030273 + x * (-0.23459179571824335 + x * (0.035823639860549865 + x * (0.011813978522206043 + x * (-0.004456419138517973 + x * (5396055804933034e-19 + x * -23158187332412014e-21))))))) : (x = 1 / x, s1 = 0 + x * (16011952247675185e-20 + x * (0.0011913514700658638 + x * (0.010421379756176158 + x * (0.04763678004571372 + x * (0.20744822764843598 + x * (0.4942148268014971 + x * 1)))))), s2 = -23158187332412014e-21 + x * (5396055804933034e-19 + x * (-0.004456419138517973 + x * (0.011813978522206043 + x * (0.035823639860549865 + x * (-0.23459179571824335 + x * (0.0714304917030273 + x * 1))))))), s1 / s2);
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gamma/lib/main.js
var require_main62 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6(), isInteger = require_lib59(), isNegativeZero = require_lib73(), abs = require_lib42(), floor = require_lib37(), sin = require_lib86(), PINF = require_lib31(), NINF = require_lib33(), PI = require_lib78(), stirlingApprox = require_stirling_approximation(), smallApprox = require_small_approximation(), rateval = require_rational_pq2();
    function gamma(x) {
      var sign, q, p, z;
      if (isInteger(x) && x < 0 || x === NINF || isnan(x))
        return NaN;
      if (x === 0)
        return isNegativeZero(x) ? NINF : PINF;
      if (x > 171.61447887182297)
        return PINF;
      if (x < -170.5674972726612)
        return 0;
      if (q = abs(x), q > 33)
        return x >= 0 ? stirlingApprox(x) : (p = floor(q), (p & 1) === 0 ? sign = -1 : sign = 1, z = q - p, z > 0.5 && (p += 1, z = q - p), z = q * sin(PI * z), sign * PI / (abs(z) * stirlingApprox(q)));
      for (z = 1; x >= 3; )
        x -= 1, z *= x;
      for (; x < 0; ) {
        if (x > -1e-9)
          return smallApprox(x, z);
        z /= x, x += 1;
      }
      for (; x < 2; ) {
        if (x < 1e-9)
          return smallApprox(x, z);
        z /= x, x += 1;
      }
      return x === 2 ? z : (x -= 2, z * rateval(x));
    }
    module.exports = gamma;
  }
});

// node_modules/@stdlib/math-base-special-gamma/lib/index.js
var require_lib89 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main62();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-max-nth-factorial/lib/index.js
var require_lib90 = __commonJS({
  "node_modules/@stdlib/constants-float64-max-nth-factorial/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_MAX_NTH_FACTORIAL = 170;
    module.exports = FLOAT64_MAX_NTH_FACTORIAL;
  }
});

// node_modules/@stdlib/math-base-special-factorial/lib/factorials.json
var require_factorials = __commonJS({
  "node_modules/@stdlib/math-base-special-factorial/lib/factorials.json"(exports, module) {
    module.exports = [
      1,
      1,
      2,
      6,
      24,
      120,
      720,
      5040,
      40320,
      362880,
      3628800,
      39916800,
      479001600,
      6227020800,
      87178291200,
      1307674368e3,
      20922789888e3,
      355687428096e3,
      6402373705728e3,
      121645100408832e3,
      243290200817664e4,
      5109094217170944e4,
      11240007277776077e5,
      2585201673888498e7,
      6204484017332394e8,
      15511210043330986e9,
      40329146112660565e10,
      10888869450418352e12,
      30488834461171387e13,
      8841761993739702e15,
      26525285981219107e16,
      8222838654177922e18,
      2631308369336935e20,
      8683317618811886e21,
      29523279903960416e22,
      10333147966386145e24,
      37199332678990125e25,
      13763753091226346e27,
      5230226174666011e29,
      20397882081197444e30,
      8159152832478977e32,
      3345252661316381e34,
      140500611775288e37,
      6041526306337383e37,
      2658271574788449e39,
      11962222086548019e40,
      5502622159812089e42,
      25862324151116818e43,
      12413915592536073e45,
      6082818640342675e47,
      30414093201713376e48,
      15511187532873822e50,
      8065817517094388e52,
      42748832840600255e53,
      2308436973392414e56,
      12696403353658276e57,
      7109985878048635e59,
      40526919504877214e60,
      23505613312828785e62,
      13868311854568984e64,
      832098711274139e67,
      5075802138772248e68,
      3146997326038794e70,
      198260831540444e73,
      12688693218588417e73,
      8247650592082472e75,
      5443449390774431e77,
      3647111091818868e79,
      24800355424368305e80,
      1711224524281413e83,
      11978571669969892e84,
      8504785885678623e86,
      61234458376886085e87,
      44701154615126844e89,
      3307885441519386e92,
      248091408113954e95,
      18854947016660504e95,
      14518309202828587e97,
      11324281178206297e99,
      8946182130782976e101,
      7156945704626381e103,
      5797126020747368e105,
      4753643337012842e107,
      3945523969720659e109,
      3314240134565353e111,
      281710411438055e114,
      24227095383672734e114,
      2107757298379528e117,
      18548264225739844e118,
      1650795516090846e121,
      14857159644817615e122,
      1352001527678403e125,
      12438414054641308e126,
      11567725070816416e128,
      1087366156656743e131,
      1032997848823906e133,
      9916779348709496e134,
      9619275968248212e136,
      9426890448883248e138,
      9332621544394415e140,
      9332621544394415e142,
      942594775983836e145,
      9614466715035127e146,
      990290071648618e149,
      10299016745145628e150,
      1081396758240291e153,
      11462805637347084e154,
      1226520203196138e157,
      1324641819451829e159,
      14438595832024937e160,
      1588245541522743e163,
      17629525510902446e164,
      1974506857221074e167,
      22311927486598138e168,
      25435597334721877e170,
      2925093693493016e173,
      3393108684451898e175,
      3969937160808721e177,
      4684525849754291e179,
      5574585761207606e181,
      6689502913449127e183,
      8094298525273444e185,
      9875044200833601e187,
      1214630436702533e190,
      1506141741511141e192,
      1882677176888926e194,
      2372173242880047e196,
      30126600184576594e197,
      3856204823625804e200,
      4974504222477287e202,
      6466855489220474e204,
      847158069087882e207,
      11182486511960043e208,
      14872707060906857e210,
      19929427461615188e212,
      26904727073180504e214,
      3659042881952549e217,
      5012888748274992e219,
      6917786472619489e221,
      9615723196941089e223,
      13462012475717526e225,
      1898143759076171e228,
      2695364137888163e230,
      3854370717180073e232,
      55502938327393044e233,
      8047926057471992e236,
      11749972043909107e238,
      1727245890454639e241,
      25563239178728654e242,
      380892263763057e246,
      5713383956445855e247,
      862720977423324e250,
      13113358856834524e251,
      20063439050956823e253,
      30897696138473508e255,
      4789142901463394e258,
      7471062926282894e260,
      11729568794264145e262,
      1853271869493735e265,
      29467022724950384e266,
      47147236359920616e268,
      7590705053947219e271,
      12296942187394494e273,
      20044015765453026e275,
      3287218585534296e278,
      5423910666131589e280,
      9003691705778438e282,
      1503616514864999e285,
      25260757449731984e286,
      4269068009004705e289,
      7257415615307999e291
    ];
  }
});

// node_modules/@stdlib/math-base-special-factorial/lib/main.js
var require_main63 = __commonJS({
  "node_modules/@stdlib/math-base-special-factorial/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6(), isInteger = require_lib59(), gamma = require_lib89(), PINF = require_lib31(), FLOAT64_MAX_NTH_FACTORIAL = require_lib90(), FACTORIALS = require_factorials();
    function factorial(x) {
      return isnan(x) ? NaN : isInteger(x) ? x < 0 ? NaN : x <= FLOAT64_MAX_NTH_FACTORIAL ? FACTORIALS[x] : PINF : gamma(x + 1);
    }
    module.exports = factorial;
  }
});

// node_modules/@stdlib/math-base-special-factorial/lib/index.js
var require_lib91 = __commonJS({
  "node_modules/@stdlib/math-base-special-factorial/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main63();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-gamma-lanczos-sum/lib/rational_pq.js
var require_rational_pq3 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-lanczos-sum/lib/rational_pq.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax, s1, s2;
      return x === 0 ? 1 / 0 : (x < 0 ? ax = -x : ax = x, ax <= 1 ? (s1 = 3847467039331777e-5 + x * (3685766504351951e-5 + x * (1588920245372942e-5 + x * (4059208354298835e-6 + x * (6805476611834733e-7 + x * (7823975500312005e-8 + x * (6246580776401795e-9 + x * (341986.3488721347 + x * (12287.194511824551 + x * (261.61404416416684 + x * 2.5066282746310007))))))))), s2 = 0 + x * (362880 + x * (1026576 + x * (1172700 + x * (723680 + x * (269325 + x * (63273 + x * (9450 + x * (870 + x * (45 + x * 1)))))))))) : (x = 1 / x, s1 = 2.5066282746310007 + x * (261.61404416416684 + x * (12287.194511824551 + x * (341986.3488721347 + x * (6246580776401795e-9 + x * (7823975500312005e-8 + x * (6805476611834733e-7 + x * (4059208354298835e-6 + x * (1588920245372942e-5 + x * (3685766504351951e-5 + x * 3847467039331777e-5))))))))), s2 = 1 + x * (45 + x * (870 + x * (9450 + x * (63273 + x * (269325 + x * (723680 + x * (1172700 + x * (1026576 + x * (362880 + x * 0)))))))))), s1 / s2);
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gamma-lanczos-sum/lib/main.js
var require_main64 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-lanczos-sum/lib/main.js"(exports, module) {
    "use strict";
    var gammaLanczosSum = require_rational_pq3();
    module.exports = gammaLanczosSum;
  }
});

// node_modules/@stdlib/math-base-special-gamma-lanczos-sum/lib/index.js
var require_lib92 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-lanczos-sum/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main64();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-gamma-lanczos-g/lib/index.js
var require_lib93 = __commonJS({
  "node_modules/@stdlib/constants-float64-gamma-lanczos-g/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_GAMMA_LANCZOS_G = 10.900511;
    module.exports = FLOAT64_GAMMA_LANCZOS_G;
  }
});

// node_modules/@stdlib/math-base-special-gamma-delta-ratio/lib/gamma_delta_ratio_lanczos.js
var require_gamma_delta_ratio_lanczos = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-delta-ratio/lib/gamma_delta_ratio_lanczos.js"(exports, module) {
    "use strict";
    var lanczosSum = require_lib92(), gamma = require_lib89(), log1p = require_lib38(), abs = require_lib42(), exp = require_lib58(), pow = require_lib67(), EPSILON = require_lib69(), E = require_lib68(), G = require_lib93(), FLOAT64_MAX_NTH_FACTORIAL = require_lib90(), FACTORIAL_169 = 4269068009004705e289;
    function gammaDeltaRatioLanczos(z, delta) {
      var result, ratio, zgh;
      return z < EPSILON ? delta >= FLOAT64_MAX_NTH_FACTORIAL ? (ratio = gammaDeltaRatioLanczos(delta, FLOAT64_MAX_NTH_FACTORIAL - delta), ratio *= z, ratio *= FACTORIAL_169, 1 / ratio) : 1 / (z * gamma(z + delta)) : (zgh = z + G - 0.5, z + delta === z ? abs(delta / zgh) < EPSILON ? result = exp(-delta) : result = 1 : (abs(delta) < 10 ? result = exp((0.5 - z) * log1p(delta / zgh)) : result = pow(zgh / (zgh + delta), z - 0.5), result *= lanczosSum(z) / lanczosSum(z + delta)), result *= pow(E / (zgh + delta), delta), result);
    }
    module.exports = gammaDeltaRatioLanczos;
  }
});

// node_modules/@stdlib/math-base-special-gamma-delta-ratio/lib/main.js
var require_main65 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-delta-ratio/lib/main.js"(exports, module) {
    "use strict";
    var abs = require_lib42(), floor = require_lib37(), gamma = require_lib89(), factorial = require_lib91(), FLOAT64_MAX_NTH_FACTORIAL = require_lib90(), gammaDeltaRatioLanczos = require_gamma_delta_ratio_lanczos();
    function gammaDeltaRatio(z, delta) {
      var result, idelta, iz;
      if (z <= 0 || z + delta <= 0)
        return gamma(z) / gamma(z + delta);
      if (idelta = floor(delta), idelta === delta) {
        if (iz = floor(z), iz === z && z <= FLOAT64_MAX_NTH_FACTORIAL && z + delta <= FLOAT64_MAX_NTH_FACTORIAL)
          return factorial(iz - 1) / factorial(idelta + iz - 1);
        if (abs(delta) < 20) {
          if (delta === 0)
            return 1;
          if (delta < 0) {
            for (z -= 1, result = z, delta += 1; delta !== 0; )
              z -= 1, result *= z, delta += 1;
            return result;
          }
          for (result = 1 / z, delta -= 1; delta !== 0; )
            z += 1, result /= z, delta -= 1;
          return result;
        }
      }
      return gammaDeltaRatioLanczos(z, delta);
    }
    module.exports = gammaDeltaRatio;
  }
});

// node_modules/@stdlib/math-base-special-gamma-delta-ratio/lib/index.js
var require_lib94 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-delta-ratio/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main65();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-ln/lib/polyval_p.js
var require_polyval_p3 = __commonJS({
  "node_modules/@stdlib/math-base-special-ln/lib/polyval_p.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.3999999999940942 : 0.3999999999940942 + x * (0.22222198432149784 + x * 0.15313837699209373);
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-ln/lib/polyval_q.js
var require_polyval_q2 = __commonJS({
  "node_modules/@stdlib/math-base-special-ln/lib/polyval_q.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.6666666666666735 : 0.6666666666666735 + x * (0.2857142874366239 + x * (0.1818357216161805 + x * 0.14798198605116586));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-ln/lib/main.js
var require_main66 = __commonJS({
  "node_modules/@stdlib/math-base-special-ln/lib/main.js"(exports, module) {
    "use strict";
    var getHighWord = require_lib28(), setHighWord = require_lib29(), isnan = require_lib6(), BIAS = require_lib34(), NINF = require_lib33(), polyvalP = require_polyval_p3(), polyvalQ = require_polyval_q2(), LN2_HI = 0.6931471803691238, LN2_LO = 19082149292705877e-26, TWO54 = 18014398509481984, ONE_THIRD = 0.3333333333333333, HIGH_SIGNIFICAND_MASK = 1048575, HIGH_MAX_NORMAL_EXP = 2146435072, HIGH_MIN_NORMAL_EXP = 1048576, HIGH_BIASED_EXP_0 = 1072693248;
    function ln(x) {
      var hfsq, hx, t2, t1, k, R, f, i, j, s, w, z;
      return x === 0 ? NINF : isnan(x) || x < 0 ? NaN : (hx = getHighWord(x), k = 0, hx < HIGH_MIN_NORMAL_EXP && (k -= 54, x *= TWO54, hx = getHighWord(x)), hx >= HIGH_MAX_NORMAL_EXP ? x + x : (k += (hx >> 20) - BIAS | 0, hx &= HIGH_SIGNIFICAND_MASK, i = hx + 614244 & 1048576 | 0, x = setHighWord(x, hx | i ^ HIGH_BIASED_EXP_0), k += i >> 20 | 0, f = x - 1, (HIGH_SIGNIFICAND_MASK & 2 + hx) < 3 ? f === 0 ? k === 0 ? 0 : k * LN2_HI + k * LN2_LO : (R = f * f * (0.5 - ONE_THIRD * f), k === 0 ? f - R : k * LN2_HI - (R - k * LN2_LO - f)) : (s = f / (2 + f), z = s * s, i = hx - 398458 | 0, w = z * z, j = 440401 - hx | 0, t1 = w * polyvalP(w), t2 = z * polyvalQ(w), i |= j, R = t2 + t1, i > 0 ? (hfsq = 0.5 * f * f, k === 0 ? f - (hfsq - s * (hfsq + R)) : k * LN2_HI - (hfsq - (s * (hfsq + R) + k * LN2_LO) - f)) : k === 0 ? f - s * (f - R) : k * LN2_HI - (s * (f - R) - k * LN2_LO - f))));
    }
    module.exports = ln;
  }
});

// node_modules/@stdlib/math-base-special-ln/lib/index.js
var require_lib95 = __commonJS({
  "node_modules/@stdlib/math-base-special-ln/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main66();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-cos/lib/main.js
var require_main67 = __commonJS({
  "node_modules/@stdlib/math-base-special-cos/lib/main.js"(exports, module) {
    "use strict";
    var getHighWord = require_lib28(), kernelCos = require_lib79(), kernelSin = require_lib80(), rempio2 = require_lib85(), ABS_MASK = require_lib50(), EXPONENT_MASK = require_lib55(), buffer = [0, 0], HIGH_WORD_PIO4 = 1072243195, HIGH_WORD_TWO_NEG_27 = 1044381696;
    function cos(x) {
      var ix, n;
      if (ix = getHighWord(x), ix &= ABS_MASK, ix <= HIGH_WORD_PIO4)
        return ix < HIGH_WORD_TWO_NEG_27 ? 1 : kernelCos(x, 0);
      if (ix >= EXPONENT_MASK)
        return NaN;
      switch (n = rempio2(x, buffer), n & 3) {
        case 0:
          return kernelCos(buffer[0], buffer[1]);
        case 1:
          return -kernelSin(buffer[0], buffer[1]);
        case 2:
          return -kernelCos(buffer[0], buffer[1]);
        default:
          return kernelSin(buffer[0], buffer[1]);
      }
    }
    module.exports = cos;
  }
});

// node_modules/@stdlib/math-base-special-cos/lib/index.js
var require_lib96 = __commonJS({
  "node_modules/@stdlib/math-base-special-cos/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main67();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-sinpi/lib/main.js
var require_main68 = __commonJS({
  "node_modules/@stdlib/math-base-special-sinpi/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6(), isInfinite = require_lib48(), cos = require_lib96(), sin = require_lib86(), abs = require_lib42(), copysign = require_lib52(), PI = require_lib78();
    function sinpi(x) {
      var ar, r;
      return isnan(x) ? NaN : isInfinite(x) ? NaN : (r = x % 2, ar = abs(r), ar === 0 || ar === 1 ? copysign(0, r) : ar < 0.25 ? sin(PI * r) : ar < 0.75 ? (ar = 0.5 - ar, copysign(cos(PI * ar), r)) : ar < 1.25 ? (r = copysign(1, r) - r, sin(PI * r)) : ar < 1.75 ? (ar -= 1.5, -copysign(cos(PI * ar), r)) : (r -= copysign(2, r), sin(PI * r)));
    }
    module.exports = sinpi;
  }
});

// node_modules/@stdlib/math-base-special-sinpi/lib/index.js
var require_lib97 = __commonJS({
  "node_modules/@stdlib/math-base-special-sinpi/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main68();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_a1.js
var require_polyval_a1 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_a1.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.06735230105312927 : 0.06735230105312927 + x * (0.007385550860814029 + x * (0.0011927076318336207 + x * (22086279071390839e-20 + x * 25214456545125733e-21)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_a2.js
var require_polyval_a2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_a2.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.020580808432516733 : 0.020580808432516733 + x * (0.0028905138367341563 + x * (5100697921535113e-19 + x * (10801156724758394e-20 + x * 44864094961891516e-21)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_r.js
var require_polyval_r = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_r.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 1.3920053346762105 : 1.3920053346762105 + x * (0.7219355475671381 + x * (0.17193386563280308 + x * (0.01864591917156529 + x * (7779424963818936e-19 + x * 7326684307446256e-21))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_s.js
var require_polyval_s2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_s.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.21498241596060885 : 0.21498241596060885 + x * (0.325778796408931 + x * (0.14635047265246445 + x * (0.02664227030336386 + x * (0.0018402845140733772 + x * 3194753265841009e-20))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_t1.js
var require_polyval_t1 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_t1.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? -0.032788541075985965 : -0.032788541075985965 + x * (0.006100538702462913 + x * (-0.0014034646998923284 + x * 31563207090362595e-20));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_t2.js
var require_polyval_t2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_t2.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.01797067508118204 : 0.01797067508118204 + x * (-0.0036845201678113826 + x * (881081882437654e-18 + x * -31275416837512086e-20));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_t3.js
var require_polyval_t3 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_t3.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? -0.010314224129834144 : -0.010314224129834144 + x * (0.0022596478090061247 + x * (-5385953053567405e-19 + x * 3355291926355191e-19));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_u.js
var require_polyval_u = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_u.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.6328270640250934 : 0.6328270640250934 + x * (1.4549225013723477 + x * (0.9777175279633727 + x * (0.22896372806469245 + x * 0.013381091853678766)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_v.js
var require_polyval_v = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_v.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 2.4559779371304113 : 2.4559779371304113 + x * (2.128489763798934 + x * (0.7692851504566728 + x * (0.10422264559336913 + x * 0.003217092422824239)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_w.js
var require_polyval_w2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_w.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.08333333333333297 : 0.08333333333333297 + x * (-0.0027777777772877554 + x * (7936505586430196e-19 + x * (-59518755745034e-17 + x * (8363399189962821e-19 + x * -0.0016309293409657527))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/main.js
var require_main69 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6(), isInfinite = require_lib48(), abs = require_lib42(), ln = require_lib95(), trunc = require_lib44(), sinpi = require_lib97(), PI = require_lib78(), PINF = require_lib31(), polyvalA1 = require_polyval_a1(), polyvalA2 = require_polyval_a2(), polyvalR = require_polyval_r(), polyvalS = require_polyval_s2(), polyvalT1 = require_polyval_t1(), polyvalT2 = require_polyval_t2(), polyvalT3 = require_polyval_t3(), polyvalU = require_polyval_u(), polyvalV = require_polyval_v(), polyvalW = require_polyval_w2(), A1C = 0.07721566490153287, A2C = 0.3224670334241136, RC = 1, SC = -0.07721566490153287, T1C = 0.48383612272381005, T2C = -0.1475877229945939, T3C = 0.06462494023913339, UC = -0.07721566490153287, VC = 1, WC = 0.4189385332046727, YMIN = 1.4616321449683622, TWO52 = 4503599627370496, TWO56 = 72057594037927940, TINY = 13877787807814457e-33, TC = 1.4616321449683622, TF = -0.12148629053584961, TT = -3638676997039505e-33;
    function gammaln(x) {
      var isNegative, nadj, flg, p3, p2, p1, p, q, t, w, y, z, r;
      if (isnan(x) || isInfinite(x))
        return x;
      if (x === 0)
        return PINF;
      if (x < 0 ? (isNegative = !0, x = -x) : isNegative = !1, x < TINY)
        return -ln(x);
      if (isNegative) {
        if (x >= TWO52 || (t = sinpi(x), t === 0))
          return PINF;
        nadj = ln(PI / abs(t * x));
      }
      if (x === 1 || x === 2)
        return 0;
      if (x < 2)
        switch (x <= 0.9 ? (r = -ln(x), x >= YMIN - 1 + 0.27 ? (y = 1 - x, flg = 0) : x >= YMIN - 1 - 0.27 ? (y = x - (TC - 1), flg = 1) : (y = x, flg = 2)) : (r = 0, x >= YMIN + 0.27 ? (y = 2 - x, flg = 0) : x >= YMIN - 0.27 ? (y = x - TC, flg = 1) : (y = x - 1, flg = 2)), flg) {
          // eslint-disable-line default-case
          case 0:
            z = y * y, p1 = A1C + z * polyvalA1(z), p2 = z * (A2C + z * polyvalA2(z)), p = y * p1 + p2, r += p - 0.5 * y;
            break;
          case 1:
            z = y * y, w = z * y, p1 = T1C + w * polyvalT1(w), p2 = T2C + w * polyvalT2(w), p3 = T3C + w * polyvalT3(w), p = z * p1 - (TT - w * (p2 + y * p3)), r += TF + p;
            break;
          case 2:
            p1 = y * (UC + y * polyvalU(y)), p2 = VC + y * polyvalV(y), r += -0.5 * y + p1 / p2;
            break;
        }
      else if (x < 8)
        switch (flg = trunc(x), y = x - flg, p = y * (SC + y * polyvalS(y)), q = RC + y * polyvalR(y), r = 0.5 * y + p / q, z = 1, flg) {
          // eslint-disable-line default-case
          case 7:
            z *= y + 6;
          /* Falls through */
          case 6:
            z *= y + 5;
          /* Falls through */
          case 5:
            z *= y + 4;
          /* Falls through */
          case 4:
            z *= y + 3;
          /* Falls through */
          case 3:
            z *= y + 2, r += ln(z);
        }
      else x < TWO56 ? (t = ln(x), z = 1 / x, y = z * z, w = WC + z * polyvalW(y), r = (x - 0.5) * (t - 1) + w) : r = x * (ln(x) - 1);
      return isNegative && (r = nadj - r), r;
    }
    module.exports = gammaln;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/index.js
var require_lib98 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main69();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-max-ln/lib/index.js
var require_lib99 = __commonJS({
  "node_modules/@stdlib/constants-float64-max-ln/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_MAX_LN = 709.782712893384;
    module.exports = FLOAT64_MAX_LN;
  }
});

// node_modules/@stdlib/constants-float64-sqrt-eps/lib/index.js
var require_lib100 = __commonJS({
  "node_modules/@stdlib/constants-float64-sqrt-eps/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_SQRT_EPSILON = 14901161193847656e-24;
    module.exports = FLOAT64_SQRT_EPSILON;
  }
});

// node_modules/@stdlib/utils-eval/lib/index.js
var require_lib101 = __commonJS({
  "node_modules/@stdlib/utils-eval/lib/index.js"(exports, module) {
    "use strict";
    var evil = eval;
    module.exports = evil;
  }
});

// node_modules/@stdlib/assert-has-generator-support/lib/main.js
var require_main70 = __commonJS({
  "node_modules/@stdlib/assert-has-generator-support/lib/main.js"(exports, module) {
    "use strict";
    var evil = require_lib101();
    function hasGeneratorSupport() {
      var bool;
      try {
        evil('"use strict"; (function* () {})'), bool = !0;
      } catch {
        bool = !1;
      }
      return bool;
    }
    module.exports = hasGeneratorSupport;
  }
});

// node_modules/@stdlib/assert-has-generator-support/lib/index.js
var require_lib102 = __commonJS({
  "node_modules/@stdlib/assert-has-generator-support/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main70();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-tools-sum-series/lib/generators.js
var require_generators = __commonJS({
  "node_modules/@stdlib/math-base-tools-sum-series/lib/generators.js"(exports, module) {
    "use strict";
    var abs = require_lib42(), EPS = require_lib69(), MAX_TERMS = 1e6;
    function sumSeries(generator, options) {
      var isgenerator, tolerance, nextTerm, counter, result, opts;
      if (opts = {}, arguments.length > 1 && (opts = options), tolerance = opts.tolerance || EPS, counter = opts.maxTerms || MAX_TERMS, result = opts.initialValue || 0, isgenerator = typeof generator.next == "function", isgenerator === !0) {
        for (nextTerm of generator)
          if (result += nextTerm, abs(tolerance * result) >= abs(nextTerm) || --counter === 0)
            break;
      } else
        do
          nextTerm = generator(), result += nextTerm;
        while (abs(tolerance * result) < abs(nextTerm) && --counter);
      return result;
    }
    module.exports = sumSeries;
  }
});

// node_modules/@stdlib/math-base-tools-sum-series/lib/basic.js
var require_basic = __commonJS({
  "node_modules/@stdlib/math-base-tools-sum-series/lib/basic.js"(exports, module) {
    "use strict";
    var abs = require_lib42(), EPS = require_lib69(), MAX_TERMS = 1e6;
    function sumSeries(generator, options) {
      var tolerance, nextTerm, counter, result, opts;
      opts = {}, arguments.length > 1 && (opts = options), tolerance = opts.tolerance || EPS, counter = opts.maxTerms || MAX_TERMS, result = opts.initialValue || 0;
      do
        nextTerm = generator(), result += nextTerm;
      while (abs(tolerance * result) < abs(nextTerm) && --counter);
      return result;
    }
    module.exports = sumSeries;
  }
});

// node_modules/@stdlib/math-base-tools-sum-series/lib/index.js
var require_lib103 = __commonJS({
  "node_modules/@stdlib/math-base-tools-sum-series/lib/index.js"(exports, module) {
    "use strict";
    var hasGeneratorSupport = require_lib102(), generator = require_generators(), basic = require_basic(), sumSeries;
    hasGeneratorSupport() ? sumSeries = generator : sumSeries = basic;
    module.exports = sumSeries;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/tgamma_i_large_x_series.js
var require_tgamma_i_large_x_series = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/tgamma_i_large_x_series.js"(exports, module) {
    "use strict";
    function tgammaILargeXSeries(a1, x1) {
      var result = 1, a = a1, x = x1;
      return next;
      function next() {
        var r = result;
        return result *= a / x, a -= 1, r;
      }
    }
    module.exports = tgammaILargeXSeries;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/tgamma_i_large_x.js
var require_tgamma_i_large_x = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/tgamma_i_large_x.js"(exports, module) {
    "use strict";
    var sumSeries = require_lib103(), tgammaILargeXSeries = require_tgamma_i_large_x_series();
    function tgammaILargeX(a, x) {
      var result, s;
      return s = tgammaILargeXSeries(a, x), result = sumSeries(s), result;
    }
    module.exports = tgammaILargeX;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/finite_gamma_q.js
var require_finite_gamma_q = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/finite_gamma_q.js"(exports, module) {
    "use strict";
    var exp = require_lib58();
    function finiteGammaQ(a, x) {
      var term, sum, e, n;
      if (e = exp(-x), sum = e, sum !== 0)
        for (term = sum, n = 1; n < a; ++n)
          term /= n, term *= x, sum += term;
      return sum;
    }
    module.exports = finiteGammaQ;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_pp.js
var require_polyval_pp = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_pp.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? -0.3250421072470015 : -0.3250421072470015 + x * (-0.02848174957559851 + x * (-0.005770270296489442 + x * -23763016656650163e-21));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_qq.js
var require_polyval_qq = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_qq.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.39791722395915535 : 0.39791722395915535 + x * (0.0650222499887673 + x * (0.005081306281875766 + x * (13249473800432164e-20 + x * -3960228278775368e-21)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_pa.js
var require_polyval_pa = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_pa.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.41485611868374833 : 0.41485611868374833 + x * (-0.3722078760357013 + x * (0.31834661990116175 + x * (-0.11089469428239668 + x * (0.035478304325618236 + x * -0.002166375594868791))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_qa.js
var require_polyval_qa = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_qa.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.10642088040084423 : 0.10642088040084423 + x * (0.540397917702171 + x * (0.07182865441419627 + x * (0.12617121980876164 + x * (0.01363708391202905 + x * 0.011984499846799107))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_ra.js
var require_polyval_ra = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_ra.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? -0.6938585727071818 : -0.6938585727071818 + x * (-10.558626225323291 + x * (-62.375332450326006 + x * (-162.39666946257347 + x * (-184.60509290671104 + x * (-81.2874355063066 + x * -9.814329344169145)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_sa.js
var require_polyval_sa = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_sa.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 19.651271667439257 : 19.651271667439257 + x * (137.65775414351904 + x * (434.56587747522923 + x * (645.3872717332679 + x * (429.00814002756783 + x * (108.63500554177944 + x * (6.570249770319282 + x * -0.0604244152148581))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_rb.js
var require_polyval_rb = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_rb.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? -0.799283237680523 : -0.799283237680523 + x * (-17.757954917754752 + x * (-160.63638485582192 + x * (-637.5664433683896 + x * (-1025.0951316110772 + x * -483.5191916086514))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_sb.js
var require_polyval_sb = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_sb.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 30.33806074348246 : 30.33806074348246 + x * (325.7925129965739 + x * (1536.729586084437 + x * (3199.8582195085955 + x * (2553.0504064331644 + x * (474.52854120695537 + x * -22.44095244658582)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/main.js
var require_main71 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6(), exp = require_lib58(), setLowWord = require_lib62(), PINF = require_lib31(), NINF = require_lib33(), polyvalPP = require_polyval_pp(), polyvalQQ = require_polyval_qq(), polyvalPA = require_polyval_pa(), polyvalQA = require_polyval_qa(), polyvalRA = require_polyval_ra(), polyvalSA = require_polyval_sa(), polyvalRB = require_polyval_rb(), polyvalSB = require_polyval_sb(), TINY = 1e-300, SMALL = 13877787807814457e-33, ERX = 0.8450629115104675, PPC = 0.12837916709551256, QQC = 1, PAC = -0.0023621185607526594, QAC = 1, RAC = -0.009864944034847148, SAC = 1, RBC = -0.0098649429247001, SBC = 1;
    function erfc(x) {
      var sign, ax, z, r, s, y, p, q;
      if (isnan(x))
        return NaN;
      if (x === PINF)
        return 0;
      if (x === NINF)
        return 2;
      if (x === 0)
        return 1;
      if (x < 0 ? (sign = !0, ax = -x) : (sign = !1, ax = x), ax < 0.84375)
        return ax < SMALL ? 1 - x : (z = x * x, r = PPC + z * polyvalPP(z), s = QQC + z * polyvalQQ(z), y = r / s, x < 0.25 ? 1 - (x + x * y) : (r = x * y, r += x - 0.5, 0.5 - r));
      if (ax < 1.25)
        return s = ax - 1, p = PAC + s * polyvalPA(s), q = QAC + s * polyvalQA(s), sign ? 1 + ERX + p / q : 1 - ERX - p / q;
      if (ax < 28) {
        if (s = 1 / (ax * ax), ax < 2.857142857142857)
          r = RAC + s * polyvalRA(s), s = SAC + s * polyvalSA(s);
        else {
          if (x < -6)
            return 2 - TINY;
          r = RBC + s * polyvalRB(s), s = SBC + s * polyvalSB(s);
        }
        return z = setLowWord(ax, 0), r = exp(-(z * z) - 0.5625) * exp((z - ax) * (z + ax) + r / s), sign ? 2 - r / ax : r / ax;
      }
      return sign ? 2 - TINY : TINY * TINY;
    }
    module.exports = erfc;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/index.js
var require_lib104 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main71();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/finite_half_gamma_q.js
var require_finite_half_gamma_q = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/finite_half_gamma_q.js"(exports, module) {
    "use strict";
    var erfc = require_lib104(), sqrt = require_lib39(), exp = require_lib58(), PI = require_lib78();
    function finiteHalfGammaQ(a, x) {
      var half, term, sum, e, n;
      if (e = erfc(sqrt(x)), e !== 0 && a > 1) {
        for (term = exp(-x) / sqrt(PI * x), term *= x, half = 0.5, term /= half, sum = term, n = 2; n < a; ++n)
          term /= n - half, term *= x, sum += term;
        e += sum;
      }
      return e;
    }
    module.exports = finiteHalfGammaQ;
  }
});

// node_modules/@stdlib/constants-float64-min-ln/lib/index.js
var require_lib105 = __commonJS({
  "node_modules/@stdlib/constants-float64-min-ln/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_MIN_LN = -708.3964185322641;
    module.exports = FLOAT64_MIN_LN;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/full_igamma_prefix.js
var require_full_igamma_prefix = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/full_igamma_prefix.js"(exports, module) {
    "use strict";
    var exp = require_lib58(), pow = require_lib67(), ln = require_lib95(), MAX_LN = require_lib99(), MIN_LN = require_lib105();
    function fullIGammaPrefix(a, z) {
      var prefix, alz;
      return alz = a * ln(z), z >= 1 ? alz < MAX_LN && -z > MIN_LN ? prefix = pow(z, a) * exp(-z) : a >= 1 ? prefix = pow(z / exp(z / a), a) : prefix = exp(alz - z) : alz > MIN_LN ? prefix = pow(z, a) * exp(-z) : z / a < MAX_LN ? prefix = pow(z / exp(z / a), a) : prefix = exp(alz - z), prefix;
    }
    module.exports = fullIGammaPrefix;
  }
});

// node_modules/@stdlib/math-base-tools-evalpoly/lib/main.js
var require_main72 = __commonJS({
  "node_modules/@stdlib/math-base-tools-evalpoly/lib/main.js"(exports, module) {
    "use strict";
    function evalpoly(c, x) {
      var p, i;
      if (i = c.length, i < 2 || x === 0)
        return i === 0 ? 0 : c[0];
      for (i -= 1, p = c[i] * x + c[i - 1], i -= 2; i >= 0; )
        p = p * x + c[i], i -= 1;
      return p;
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/function-ctor/lib/main.js
var require_main73 = __commonJS({
  "node_modules/@stdlib/function-ctor/lib/main.js"(exports, module) {
    "use strict";
    var Fcn = Function;
    module.exports = Fcn;
  }
});

// node_modules/@stdlib/function-ctor/lib/index.js
var require_lib106 = __commonJS({
  "node_modules/@stdlib/function-ctor/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main73();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-tools-evalpoly/lib/factory.js
var require_factory = __commonJS({
  "node_modules/@stdlib/math-base-tools-evalpoly/lib/factory.js"(exports, module) {
    "use strict";
    var Fcn = require_lib106(), evalpoly = require_main72();
    function factory(c) {
      var f, n, m, i;
      if (c.length > 500)
        return polyval;
      if (f = "return function evalpoly(x){", n = c.length, n === 0)
        f += "return 0.0;";
      else if (n === 1)
        f += "return " + c[0] + ";";
      else {
        for (f += "if(x===0.0){return " + c[0] + ";}", f += "return " + c[0], m = n - 1, i = 1; i < n; i++)
          f += "+x*", i < m && (f += "("), f += c[i];
        for (i = 0; i < m - 1; i++)
          f += ")";
        f += ";";
      }
      return f += "}", f += "//# sourceURL=evalpoly.factory.js", new Fcn(f)();
      function polyval(x) {
        return evalpoly(c, x);
      }
    }
    module.exports = factory;
  }
});

// node_modules/@stdlib/math-base-tools-evalpoly/lib/index.js
var require_lib107 = __commonJS({
  "node_modules/@stdlib/math-base-tools-evalpoly/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib5(), main = require_main72(), factory = require_factory();
    setReadOnly(main, "factory", factory);
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-log1pmx/lib/log1p_series.js
var require_log1p_series = __commonJS({
  "node_modules/@stdlib/math-base-special-log1pmx/lib/log1p_series.js"(exports, module) {
    "use strict";
    function log1pSeries(x) {
      var mMult = -x, mProd = -1, k = 0;
      return next;
      function next() {
        return mProd *= mMult, k += 1, mProd / k;
      }
    }
    module.exports = log1pSeries;
  }
});

// node_modules/@stdlib/math-base-special-log1pmx/lib/main.js
var require_main74 = __commonJS({
  "node_modules/@stdlib/math-base-special-log1pmx/lib/main.js"(exports, module) {
    "use strict";
    var abs = require_lib42(), ln = require_lib95(), FLOAT_EPS = require_lib69(), sumSeries = require_lib103(), log1pSeries = require_log1p_series();
    function log1pmx(x) {
      var opts, ax;
      return x <= -1 ? NaN : (ax = abs(x), ax > 0.95 ? ln(1 + x) - x : ax < FLOAT_EPS ? -x * x / 2 : (opts = {
        initialValue: -x
      }, sumSeries(log1pSeries(x), opts)));
    }
    module.exports = log1pmx;
  }
});

// node_modules/@stdlib/math-base-special-log1pmx/lib/index.js
var require_lib108 = __commonJS({
  "node_modules/@stdlib/math-base-special-log1pmx/lib/index.js"(exports, module) {
    "use strict";
    var log1pmx = require_main74();
    module.exports = log1pmx;
  }
});

// node_modules/@stdlib/constants-float64-two-pi/lib/index.js
var require_lib109 = __commonJS({
  "node_modules/@stdlib/constants-float64-two-pi/lib/index.js"(exports, module) {
    "use strict";
    var TWO_PI = 6.283185307179586;
    module.exports = TWO_PI;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c0.js
var require_polyval_c0 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c0.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? -0.3333333333333333 : -0.3333333333333333 + x * (0.08333333333333333 + x * (-0.014814814814814815 + x * (0.0011574074074074073 + x * (3527336860670194e-19 + x * (-1787551440329218e-19 + x * (3919263178522438e-20 + x * (-21854485106799924e-22 + x * (-185406221071516e-20 + x * (8296711340953087e-22 + x * (-17665952736826078e-23 + x * (6707853543401498e-24 + x * (10261809784240309e-24 + x * (-4382036018453353e-24 + x * 914769958223679e-24)))))))))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c1.js
var require_polyval_c1 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c1.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? -0.001851851851851852 : -0.001851851851851852 + x * (-0.003472222222222222 + x * (0.0026455026455026454 + x * (-9902263374485596e-19 + x * (20576131687242798e-20 + x * (-4018775720164609e-22 + x * (-18098550334489977e-21 + x * (764916091608111e-20 + x * (-16120900894563446e-22 + x * (4647127802807434e-24 + x * (1378633446915721e-22 + x * (-5752545603517705e-23 + x * 11951628599778148e-24)))))))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c2.js
var require_polyval_c2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c2.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.004133597883597883 : 0.004133597883597883 + x * (-0.0026813271604938273 + x * (7716049382716049e-19 + x * (20093878600823047e-22 + x * (-10736653226365161e-20 + x * (52923448829120125e-21 + x * (-12760635188618728e-21 + x * (3423578734096138e-23 + x * (13721957309062932e-22 + x * (-6298992138380055e-22 + x * 14280614206064242e-23)))))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c3.js
var require_polyval_c3 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c3.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 6494341563786008e-19 : 6494341563786008e-19 + x * (22947209362139917e-20 + x * (-4691894943952557e-19 + x * (26772063206283885e-20 + x * (-7561801671883977e-20 + x * (-2396505113867297e-22 + x * (11082654115347302e-21 + x * (-56749528269915965e-22 + x * 14230900732435883e-22)))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c4.js
var require_polyval_c4 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c4.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? -8618882909167117e-19 : -8618882909167117e-19 + x * (7840392217200666e-19 + x * (-2990724803031902e-19 + x * (-14638452578843418e-22 + x * (6641498215465122e-20 + x * (-3968365047179435e-20 + x * 11375726970678419e-21)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c5.js
var require_polyval_c5 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c5.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? -33679855336635813e-20 : -33679855336635813e-20 + x * (-6972813758365858e-20 + x * (2772753244959392e-19 + x * (-19932570516188847e-20 + x * (6797780477937208e-20 + x * (1419062920643967e-22 + x * (-13594048189768693e-21 + x * (8018470256334202e-21 + x * -2291481176508095e-21)))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c6.js
var require_polyval_c6 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c6.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 5313079364639922e-19 : 5313079364639922e-19 + x * (-5921664373536939e-19 + x * (2708782096718045e-19 + x * (7902353232660328e-22 + x * (-8153969367561969e-20 + x * (561168275310625e-19 + x * -18329116582843375e-21)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c7.js
var require_polyval_c7 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c7.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 34436760689237765e-20 : 34436760689237765e-20 + x * (5171790908260592e-20 + x * (-33493161081142234e-20 + x * (2812695154763237e-19 + x * -10976582244684731e-20)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c8.js
var require_polyval_c8 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c8.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? -6526239185953094e-19 : -6526239185953094e-19 + x * (8394987206720873e-19 + x * -438297098541721e-18);
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/igamma_temme_large.js
var require_igamma_temme_large = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/igamma_temme_large.js"(exports, module) {
    "use strict";
    var evalpoly = require_lib107(), log1pmx = require_lib108(), erfc = require_lib104(), sqrt = require_lib39(), exp = require_lib58(), TWO_PI = require_lib109(), polyvalC0 = require_polyval_c0(), polyvalC1 = require_polyval_c1(), polyvalC2 = require_polyval_c2(), polyvalC3 = require_polyval_c3(), polyvalC4 = require_polyval_c4(), polyvalC5 = require_polyval_c5(), polyvalC6 = require_polyval_c6(), polyvalC7 = require_polyval_c7(), polyvalC8 = require_polyval_c8(), workspace = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    function igammaTemmeLarge(a, x) {
      var result, sigma, phi, y, z;
      return sigma = (x - a) / a, phi = -log1pmx(sigma), y = a * phi, z = sqrt(2 * phi), x < a && (z = -z), workspace[0] = polyvalC0(z), workspace[1] = polyvalC1(z), workspace[2] = polyvalC2(z), workspace[3] = polyvalC3(z), workspace[4] = polyvalC4(z), workspace[5] = polyvalC5(z), workspace[6] = polyvalC6(z), workspace[7] = polyvalC7(z), workspace[8] = polyvalC8(z), workspace[9] = -5967612901927463e-19, result = evalpoly(workspace, 1 / a), result *= exp(-y) / sqrt(TWO_PI * a), x < a && (result = -result), result += erfc(sqrt(y)) / 2, result;
    }
    module.exports = igammaTemmeLarge;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/lower_incomplete_gamma_series.js
var require_lower_incomplete_gamma_series = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/lower_incomplete_gamma_series.js"(exports, module) {
    "use strict";
    function lowerIncompleteGammaSeries(a1, z1) {
      var result = 1, a = a1, z = z1;
      return next;
      function next() {
        var r = result;
        return a += 1, result *= z / a, r;
      }
    }
    module.exports = lowerIncompleteGammaSeries;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/lower_gamma_series.js
var require_lower_gamma_series = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/lower_gamma_series.js"(exports, module) {
    "use strict";
    var sumSeries = require_lib103(), lowerIncompleteGammaSeries = require_lower_incomplete_gamma_series();
    function lowerGammaSeries(a, z, initialValue) {
      var result, s;
      return initialValue = initialValue || 0, s = lowerIncompleteGammaSeries(a, z), result = sumSeries(s, {
        initialValue
      }), result;
    }
    module.exports = lowerGammaSeries;
  }
});

// node_modules/@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled/lib/rational_pq.js
var require_rational_pq4 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled/lib/rational_pq.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax, s1, s2;
      return x === 0 ? 1 / 0 : (x < 0 ? ax = -x : ax = x, ax <= 1 ? (s1 = 709811.662581658 + x * (679979.8474157227 + x * (293136.7857211597 + x * (74887.54032914672 + x * (12555.290582413863 + x * (1443.4299244417066 + x * (115.24194596137347 + x * (6.309239205732627 + x * (0.22668404630224365 + x * (0.004826466289237662 + x * 4624429436045379e-20))))))))), s2 = 0 + x * (362880 + x * (1026576 + x * (1172700 + x * (723680 + x * (269325 + x * (63273 + x * (9450 + x * (870 + x * (45 + x * 1)))))))))) : (x = 1 / x, s1 = 4624429436045379e-20 + x * (0.004826466289237662 + x * (0.22668404630224365 + x * (6.309239205732627 + x * (115.24194596137347 + x * (1443.4299244417066 + x * (12555.290582413863 + x * (74887.54032914672 + x * (293136.7857211597 + x * (679979.8474157227 + x * 709811.662581658))))))))), s2 = 1 + x * (45 + x * (870 + x * (9450 + x * (63273 + x * (269325 + x * (723680 + x * (1172700 + x * (1026576 + x * (362880 + x * 0)))))))))), s1 / s2);
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled/lib/main.js
var require_main75 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled/lib/main.js"(exports, module) {
    "use strict";
    var gammaLanczosSumExpGScaled = require_rational_pq4();
    module.exports = gammaLanczosSumExpGScaled;
  }
});

// node_modules/@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled/lib/index.js
var require_lib110 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main75();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/regularised_gamma_prefix.js
var require_regularised_gamma_prefix = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/regularised_gamma_prefix.js"(exports, module) {
    "use strict";
    var lanczosSumExpGScaled = require_lib110(), gammaln = require_lib98(), gamma = require_lib89(), log1pmx = require_lib108(), sqrt = require_lib39(), abs = require_lib42(), exp = require_lib58(), pow = require_lib67(), max = require_lib72(), min = require_lib74(), ln = require_lib95(), FLOAT64_MAX = require_lib75(), MAX_LN = require_lib99(), MIN_LN = require_lib105(), G = require_lib93(), E = require_lib68();
    function regularisedGammaPrefix(a, z) {
      var prefix, amza, agh, alz, amz, sq, d;
      return agh = a + G - 0.5, d = (z - a - G + 0.5) / agh, a < 1 ? z <= MIN_LN || a < 1 / FLOAT64_MAX ? exp(a * ln(z) - z - gammaln(a)) : pow(z, a) * exp(-z) / gamma(a) : (abs(d * d * a) <= 100 && a > 150 ? (prefix = a * log1pmx(d) + z * (0.5 - G) / agh, prefix = exp(prefix)) : (alz = a * ln(z / agh), amz = a - z, min(alz, amz) <= MIN_LN || max(alz, amz) >= MAX_LN ? (amza = amz / a, min(alz, amz) / 2 > MIN_LN && max(alz, amz) / 2 < MAX_LN ? (sq = pow(z / agh, a / 2) * exp(amz / 2), prefix = sq * sq) : min(alz, amz) / 4 > MIN_LN && max(alz, amz) / 4 < MAX_LN && z > a ? (sq = pow(z / agh, a / 4) * exp(amz / 4), prefix = sq * sq, prefix *= prefix) : amza > MIN_LN && amza < MAX_LN ? prefix = pow(z * exp(amza) / agh, a) : prefix = exp(alz + amz)) : prefix = pow(z / agh, a) * exp(amz)), prefix *= sqrt(agh / E) / lanczosSumExpGScaled(a), prefix);
    }
    module.exports = regularisedGammaPrefix;
  }
});

// node_modules/@stdlib/math-base-special-powm1/lib/main.js
var require_main76 = __commonJS({
  "node_modules/@stdlib/math-base-special-powm1/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6(), isinfinite = require_lib48(), abs = require_lib42(), expm1 = require_lib36(), ln = require_lib95(), pow = require_lib67(), trunc = require_lib44();
    function powm1(b, x) {
      var result, y;
      if (isnan(b) || isnan(x))
        return NaN;
      if (x === 0)
        return 0;
      if (b === 0)
        return -1;
      if (b < 0 && x % 2 === 0 && (b = -b), b > 0) {
        if ((abs(x * (b - 1)) < 0.5 || abs(x) < 0.2) && (y = ln(b) * x, y < 0.5))
          return expm1(y);
      } else if (trunc(x) !== x)
        return NaN;
      return result = pow(b, x) - 1, isinfinite(result) || isnan(result) ? NaN : result;
    }
    module.exports = powm1;
  }
});

// node_modules/@stdlib/math-base-special-powm1/lib/index.js
var require_lib111 = __commonJS({
  "node_modules/@stdlib/math-base-special-powm1/lib/index.js"(exports, module) {
    "use strict";
    var powm1 = require_main76();
    module.exports = powm1;
  }
});

// node_modules/@stdlib/math-base-special-gamma1pm1/lib/rational_p1q1.js
var require_rational_p1q1 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma1pm1/lib/rational_p1q1.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax, s1, s2;
      return x === 0 ? -0.01803556856784494 : (x < 0 ? ax = -x : ax = x, ax <= 1 ? (s1 = -0.01803556856784494 + x * (0.02512664961998968 + x * (0.049410315156753225 + x * (0.0172491608709614 + x * (-2594535632054381e-19 + x * (-5410098692152044e-19 + x * (-3245886498259485e-20 + x * 0)))))), s2 = 1 + x * (1.962029871977952 + x * (1.4801966942423133 + x * (0.5413914320717209 + x * (0.09885042511280101 + x * (0.008213096746488934 + x * (22493629192211576e-20 + x * -22335276320861708e-23))))))) : (x = 1 / x, s1 = 0 + x * (-3245886498259485e-20 + x * (-5410098692152044e-19 + x * (-2594535632054381e-19 + x * (0.0172491608709614 + x * (0.049410315156753225 + x * (0.02512664961998968 + x * -0.01803556856784494)))))), s2 = -22335276320861708e-23 + x * (22493629192211576e-20 + x * (0.008213096746488934 + x * (0.09885042511280101 + x * (0.5413914320717209 + x * (1.4801966942423133 + x * (1.962029871977952 + x * 1))))))), s1 / s2);
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gamma1pm1/lib/rational_p2q2.js
var require_rational_p2q2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma1pm1/lib/rational_p2q2.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax, s1, s2;
      return x === 0 ? 0.04906224540690395 : (x < 0 ? ax = -x : ax = x, ax <= 1 ? (s1 = 0.04906224540690395 + x * (-0.09691175301595212 + x * (-0.4149833583594954 + x * (-0.4065671242119384 + x * (-0.1584135863906922 + x * (-0.024014982064857155 + x * -0.0010034668769627955))))), s2 = 1 + x * (3.0234982984646304 + x * (3.4873958536072385 + x * (1.9141558827442668 + x * (0.5071377386143635 + x * (0.05770397226904519 + x * 0.001957681026011072)))))) : (x = 1 / x, s1 = -0.0010034668769627955 + x * (-0.024014982064857155 + x * (-0.1584135863906922 + x * (-0.4065671242119384 + x * (-0.4149833583594954 + x * (-0.09691175301595212 + x * 0.04906224540690395))))), s2 = 0.001957681026011072 + x * (0.05770397226904519 + x * (0.5071377386143635 + x * (1.9141558827442668 + x * (3.4873958536072385 + x * (3.0234982984646304 + x * 1)))))), s1 / s2);
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gamma1pm1/lib/rational_p3q3.js
var require_rational_p3q3 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma1pm1/lib/rational_p3q3.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax, s1, s2;
      return x === 0 ? -0.029232972183027003 : (x < 0 ? ax = -x : ax = x, ax <= 1 ? (s1 = -0.029232972183027003 + x * (0.14421626775719232 + x * (-0.14244039073863127 + x * (0.05428096940550536 + x * (-0.008505359768683364 + x * (4311713426792973e-19 + x * 0))))), s2 = 1 + x * (-1.5016935605448505 + x * (0.846973248876495 + x * (-0.22009515181499575 + x * (0.02558279715597587 + x * (-0.0010066679553914337 + x * -8271935218912905e-22)))))) : (x = 1 / x, s1 = 0 + x * (4311713426792973e-19 + x * (-0.008505359768683364 + x * (0.05428096940550536 + x * (-0.14244039073863127 + x * (0.14421626775719232 + x * -0.029232972183027003))))), s2 = -8271935218912905e-22 + x * (-0.0010066679553914337 + x * (0.02558279715597587 + x * (-0.22009515181499575 + x * (0.846973248876495 + x * (-1.5016935605448505 + x * 1)))))), s1 / s2);
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gamma1pm1/lib/lgamma_small_imp.js
var require_lgamma_small_imp = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma1pm1/lib/lgamma_small_imp.js"(exports, module) {
    "use strict";
    var ln = require_lib95(), EPS = require_lib69(), rateval1 = require_rational_p1q1(), rateval2 = require_rational_p2q2(), rateval3 = require_rational_p3q3(), Y1 = 0.15896368026733398, Y2 = 0.5281534194946289, Y3 = 0.45201730728149414;
    function lgammaSmallImp(z, zm1, zm2) {
      var prefix, result, r, R;
      if (z < EPS)
        return -ln(z);
      if (zm1 === 0 || zm2 === 0)
        return 0;
      if (result = 0, z > 2) {
        if (z >= 3) {
          do
            z -= 1, zm2 -= 1, result += ln(z);
          while (z >= 3);
          zm2 = z - 2;
        }
        return r = zm2 * (z + 1), R = rateval1(zm2), result += r * Y1 + r * R, result;
      }
      return z < 1 && (result += -ln(z), zm2 = zm1, zm1 = z, z += 1), z <= 1.5 ? (r = rateval2(zm1), prefix = zm1 * zm2, result += prefix * Y2 + prefix * r, result) : (r = zm2 * zm1, R = rateval3(-zm2), result += r * Y3 + r * R, result);
    }
    module.exports = lgammaSmallImp;
  }
});

// node_modules/@stdlib/math-base-special-gamma1pm1/lib/main.js
var require_main77 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma1pm1/lib/main.js"(exports, module) {
    "use strict";
    var gamma = require_lib89(), expm1 = require_lib36(), log1p = require_lib38(), isnan = require_lib6(), lgammaSmallImp = require_lgamma_small_imp();
    function gamma1pm1(x) {
      return isnan(x) ? NaN : x < 0 ? x < -0.5 ? gamma(1 + x) - 1 : expm1(-log1p(x) + lgammaSmallImp(x + 2, x + 1, x)) : x < 2 ? expm1(lgammaSmallImp(x + 1, x, x - 1)) : gamma(1 + x) - 1;
    }
    module.exports = gamma1pm1;
  }
});

// node_modules/@stdlib/math-base-special-gamma1pm1/lib/index.js
var require_lib112 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma1pm1/lib/index.js"(exports, module) {
    "use strict";
    var gamma1pm1 = require_main77();
    module.exports = gamma1pm1;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/small_gamma2_series.js
var require_small_gamma2_series = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/small_gamma2_series.js"(exports, module) {
    "use strict";
    function smallGamma2Series(a, x) {
      var result, apn, n, r;
      return result = -x, x = -x, apn = a + 1, n = 1, next;
      function next() {
        return r = result / apn, result *= x, n += 1, result /= n, apn += 1, r;
      }
    }
    module.exports = smallGamma2Series;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/tgamma_small_upper_part.js
var require_tgamma_small_upper_part = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/tgamma_small_upper_part.js"(exports, module) {
    "use strict";
    var powm1 = require_lib111(), sumSeries = require_lib103(), gamma1pm1 = require_lib112(), smallGamma2Series = require_small_gamma2_series();
    function tgammaSmallUpperPart(a, x, invert) {
      var initialValue, result, pgam, p, s;
      return result = gamma1pm1(a), pgam = (result + 1) / a, p = powm1(x, a), result -= p, result /= a, s = smallGamma2Series(a, x), p += 1, initialValue = invert ? pgam : 0, result = -p * sumSeries(s, {
        initialValue: (initialValue - result) / p
      }), invert && (result = -result), [result, pgam];
    }
    module.exports = tgammaSmallUpperPart;
  }
});

// node_modules/@stdlib/constants-float32-smallest-normal/lib/index.js
var require_lib113 = __commonJS({
  "node_modules/@stdlib/constants-float32-smallest-normal/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT32_SMALLEST_NORMAL = 11754943508222875e-54;
    module.exports = FLOAT32_SMALLEST_NORMAL;
  }
});

// node_modules/@stdlib/math-base-tools-continued-fraction/lib/generators.js
var require_generators2 = __commonJS({
  "node_modules/@stdlib/math-base-tools-continued-fraction/lib/generators.js"(exports, module) {
    "use strict";
    var abs = require_lib42(), FLOAT32_SMALLEST_NORMAL = require_lib113(), EPS = require_lib69(), MAX_ITER = 1e6;
    function continuedFractionA(gen, factor, maxIter) {
      var isgenerator, delta, a0, f, C, D, v;
      if (isgenerator = typeof gen.next == "function", v = isgenerator ? gen.next().value : gen(), f = v[1], a0 = v[0], f === 0 && (f = FLOAT32_SMALLEST_NORMAL), C = f, D = 0, isgenerator === !0)
        do
          v = gen.next().value, v && (D = v[1] + v[0] * D, D === 0 && (D = FLOAT32_SMALLEST_NORMAL), C = v[1] + v[0] / C, C === 0 && (C = FLOAT32_SMALLEST_NORMAL), D = 1 / D, delta = C * D, f *= delta);
        while (abs(delta - 1) > factor && --maxIter);
      else
        do
          v = gen(), v && (D = v[1] + v[0] * D, D === 0 && (D = FLOAT32_SMALLEST_NORMAL), C = v[1] + v[0] / C, C === 0 && (C = FLOAT32_SMALLEST_NORMAL), D = 1 / D, delta = C * D, f *= delta);
        while (v && abs(delta - 1) > factor && --maxIter);
      return a0 / f;
    }
    function continuedFractionB(gen, factor, maxIter) {
      var isgenerator, delta, f, C, D, v;
      if (isgenerator = typeof gen.next == "function", v = isgenerator ? gen.next().value : gen(), f = v[1], f === 0 && (f = FLOAT32_SMALLEST_NORMAL), C = f, D = 0, isgenerator === !0)
        do
          v = gen.next().value, v && (D = v[1] + v[0] * D, D === 0 && (D = FLOAT32_SMALLEST_NORMAL), C = v[1] + v[0] / C, C === 0 && (C = FLOAT32_SMALLEST_NORMAL), D = 1 / D, delta = C * D, f *= delta);
        while (v && abs(delta - 1) > factor && --maxIter);
      else
        do
          v = gen(), v && (D = v[1] + v[0] * D, D === 0 && (D = FLOAT32_SMALLEST_NORMAL), C = v[1] + v[0] / C, C === 0 && (C = FLOAT32_SMALLEST_NORMAL), D = 1 / D, delta = C * D, f *= delta);
        while (v && abs(delta - 1) > factor && --maxIter);
      return f;
    }
    function continuedFraction(generator, options) {
      var maxIter, opts, eps;
      return opts = {}, arguments.length > 1 && (opts = options), maxIter = opts.maxIter || MAX_ITER, eps = opts.tolerance || EPS, opts.keep ? continuedFractionB(generator, eps, maxIter) : continuedFractionA(generator, eps, maxIter);
    }
    module.exports = continuedFraction;
  }
});

// node_modules/@stdlib/math-base-tools-continued-fraction/lib/basic.js
var require_basic2 = __commonJS({
  "node_modules/@stdlib/math-base-tools-continued-fraction/lib/basic.js"(exports, module) {
    "use strict";
    var abs = require_lib42(), EPS = require_lib69(), FLOAT32_SMALLEST_NORMAL = require_lib113(), MAX_ITER = 1e6;
    function continuedFractionA(gen, factor, maxIter) {
      var delta, a0, C, D, f, v;
      v = gen(), f = v[1], a0 = v[0], f === 0 && (f = FLOAT32_SMALLEST_NORMAL), C = f, D = 0;
      do
        v = gen(), v && (D = v[1] + v[0] * D, D === 0 && (D = FLOAT32_SMALLEST_NORMAL), C = v[1] + v[0] / C, C === 0 && (C = FLOAT32_SMALLEST_NORMAL), D = 1 / D, delta = C * D, f *= delta);
      while (v && abs(delta - 1) > factor && --maxIter);
      return a0 / f;
    }
    function continuedFractionB(gen, factor, maxIter) {
      var delta, C, D, f, v;
      v = gen(), f = v[1], f === 0 && (f = FLOAT32_SMALLEST_NORMAL), C = f, D = 0;
      do
        v = gen(), v && (D = v[1] + v[0] * D, D === 0 && (D = FLOAT32_SMALLEST_NORMAL), C = v[1] + v[0] / C, C === 0 && (C = FLOAT32_SMALLEST_NORMAL), D = 1 / D, delta = C * D, f *= delta);
      while (v && abs(delta - 1) > factor && --maxIter);
      return f;
    }
    function continuedFraction(generator, options) {
      var maxIter, opts, eps;
      return opts = {}, arguments.length > 1 && (opts = options), eps = opts.tolerance || EPS, maxIter = opts.maxIter || MAX_ITER, opts.keep ? continuedFractionB(generator, eps, maxIter) : continuedFractionA(generator, eps, maxIter);
    }
    module.exports = continuedFraction;
  }
});

// node_modules/@stdlib/math-base-tools-continued-fraction/lib/index.js
var require_lib114 = __commonJS({
  "node_modules/@stdlib/math-base-tools-continued-fraction/lib/index.js"(exports, module) {
    "use strict";
    var hasGeneratorSupport = require_lib102(), generator = require_generators2(), basic = require_basic2(), continuedFraction;
    hasGeneratorSupport() ? continuedFraction = generator : continuedFraction = basic;
    module.exports = continuedFraction;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/upper_incomplete_gamma_fract.js
var require_upper_incomplete_gamma_fract = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/upper_incomplete_gamma_fract.js"(exports, module) {
    "use strict";
    function upperIncompleteGammaFract(a1, z1) {
      var z = z1 - a1 + 1, a = a1, k = 0;
      return next;
      function next() {
        return k += 1, z += 2, [
          k * (a - k),
          z
        ];
      }
    }
    module.exports = upperIncompleteGammaFract;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/upper_gamma_fraction.js
var require_upper_gamma_fraction = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/upper_gamma_fraction.js"(exports, module) {
    "use strict";
    var continuedFraction = require_lib114(), upperIncompleteGammaFract = require_upper_incomplete_gamma_fract();
    function upperGammaFraction(a, z) {
      var f = upperIncompleteGammaFract(a, z);
      return 1 / (z - a + 1 + continuedFraction(f));
    }
    module.exports = upperGammaFraction;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/igamma_final.js
var require_igamma_final = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/igamma_final.js"(exports, module) {
    "use strict";
    var floor = require_lib37(), gamma = require_lib89(), abs = require_lib42(), pow = require_lib67(), ln = require_lib95(), SQRT_EPSILON = require_lib100(), FLOAT64_MAX = require_lib75(), MAX_LN = require_lib99(), tgammaILargeX = require_tgamma_i_large_x(), finiteGammaQ = require_finite_gamma_q(), finiteHalfGammaQ = require_finite_half_gamma_q(), fullIGammaPrefix = require_full_igamma_prefix(), igammaTemmeLarge = require_igamma_temme_large(), lowerGammaSeries = require_lower_gamma_series(), regularisedGammaPrefix = require_regularised_gamma_prefix(), tgammaSmallUpperPart = require_tgamma_small_upper_part(), upperGammaFraction = require_upper_gamma_fraction();
    function igammaFinal(x, a, regularized, upper) {
      var optimisedInvert, evalMethod, isHalfInt, initValue, useTemme, isSmallA, result, invert, isInt, sigma, res, gam, fa, g;
      switch (result = 0, invert = upper, isSmallA = a < 30 && a <= x + 1 && x < MAX_LN, isSmallA ? (fa = floor(a), isInt = fa === a, isHalfInt = isInt ? !1 : abs(fa - a) === 0.5) : (isInt = !1, isHalfInt = !1), isInt && x > 0.6 ? (invert = !invert, evalMethod = 0) : isHalfInt && x > 0.2 ? (invert = !invert, evalMethod = 1) : x < SQRT_EPSILON && a > 1 ? evalMethod = 6 : x > 1e3 && (a < x || abs(a - 50) / x < 1) ? (invert = !invert, evalMethod = 7) : x < 0.5 ? -0.4 / ln(x) < a ? evalMethod = 2 : evalMethod = 3 : x < 1.1 ? x * 0.75 < a ? evalMethod = 2 : evalMethod = 3 : (useTemme = !1, regularized && a > 20 && (sigma = abs((x - a) / a), a > 200 ? 20 / a > sigma * sigma && (useTemme = !0) : sigma < 0.4 && (useTemme = !0)), useTemme ? evalMethod = 5 : x - 1 / (3 * x) < a ? evalMethod = 2 : (evalMethod = 4, invert = !invert)), evalMethod) {
        case 0:
          result = finiteGammaQ(a, x), regularized === !1 && (result *= gamma(a));
          break;
        case 1:
          result = finiteHalfGammaQ(a, x), regularized === !1 && (result *= gamma(a));
          break;
        case 2:
          result = regularized ? regularisedGammaPrefix(a, x) : fullIGammaPrefix(a, x), result !== 0 && (initValue = 0, optimisedInvert = !1, invert && (initValue = regularized ? 1 : gamma(a), regularized || result >= 1 || FLOAT64_MAX * result > initValue ? (initValue /= result, regularized || a < 1 || FLOAT64_MAX / a > initValue ? (initValue *= -a, optimisedInvert = !0) : initValue = 0) : initValue = 0), result *= lowerGammaSeries(a, x, initValue) / a, optimisedInvert && (invert = !1, result = -result));
          break;
        case 3:
          invert = !invert, res = tgammaSmallUpperPart(a, x, invert), result = res[0], g = res[1], invert = !1, regularized && (result /= g);
          break;
        case 4:
          result = regularized ? regularisedGammaPrefix(a, x) : fullIGammaPrefix(a, x), result !== 0 && (result *= upperGammaFraction(a, x));
          break;
        case 5:
          result = igammaTemmeLarge(a, x), x >= a && (invert = !invert);
          break;
        case 6:
          result = regularized ? pow(x, a) / gamma(a + 1) : pow(x, a) / a, result *= 1 - a * x / (a + 1);
          break;
        case 7:
          result = regularized ? regularisedGammaPrefix(a, x) : fullIGammaPrefix(a, x), result /= x, result !== 0 && (result *= tgammaILargeX(a, x));
          break;
      }
      return regularized && result > 1 && (result = 1), invert && (gam = regularized ? 1 : gamma(a), result = gam - result), result;
    }
    module.exports = igammaFinal;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/main.js
var require_main78 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/main.js"(exports, module) {
    "use strict";
    var gammaln = require_lib98(), exp = require_lib58(), ln = require_lib95(), SQRT_TWO_PI = require_lib87(), MAX_LN = require_lib99(), PINF = require_lib31(), FLOAT64_MAX_NTH_FACTORIAL = require_lib90(), igammaFinal = require_igamma_final(), lowerGammaSeries = require_lower_gamma_series(), upperGammaFraction = require_upper_gamma_fraction();
    function gammainc(x, a, regularized, upper) {
      var normalized, initValue, invert, result;
      return x < 0 || a <= 0 ? NaN : (normalized = regularized === void 0 ? !0 : regularized, invert = upper, a >= FLOAT64_MAX_NTH_FACTORIAL && !normalized ? (invert && a * 4 < x ? (result = a * ln(x) - x, result += ln(upperGammaFraction(a, x))) : !invert && a > 4 * x ? (result = a * ln(x) - x, initValue = 0, result += ln(lowerGammaSeries(a, x, initValue) / a)) : (result = igammaFinal(x, a, !0, invert), result === 0 ? invert ? (result = 1 + 1 / (12 * a) + 1 / (288 * a * a), result = ln(result) - a + (a - 0.5) * ln(a), result += ln(SQRT_TWO_PI)) : (result = a * ln(x) - x, initValue = 0, result += ln(lowerGammaSeries(a, x, initValue) / a)) : result = ln(result) + gammaln(a)), result > MAX_LN ? PINF : exp(result)) : igammaFinal(x, a, normalized, invert));
    }
    module.exports = gammainc;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/index.js
var require_lib115 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main78();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/full_igamma_prefix.js
var require_full_igamma_prefix2 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/full_igamma_prefix.js"(exports, module) {
    "use strict";
    var exp = require_lib58(), pow = require_lib67(), ln = require_lib95(), MAX_LN = require_lib99(), MIN_LN = require_lib105();
    function fullIGammaPrefix(a, z) {
      var prefix, alz;
      return alz = a * ln(z), z >= 1 ? alz < MAX_LN && -z > MIN_LN ? prefix = pow(z, a) * exp(-z) : a >= 1 ? prefix = pow(z / exp(z / a), a) : prefix = exp(alz - z) : alz > MIN_LN ? prefix = pow(z, a) * exp(-z) : z / a < MAX_LN ? prefix = pow(z / exp(z / a), a) : prefix = exp(alz - z), prefix;
    }
    module.exports = fullIGammaPrefix;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/regularized_gamma_prefix.js
var require_regularized_gamma_prefix = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/regularized_gamma_prefix.js"(exports, module) {
    "use strict";
    var lanczosSumExpGScaled = require_lib110(), gammaln = require_lib98(), gamma = require_lib89(), log1p = require_lib38(), sqrt = require_lib39(), abs = require_lib42(), exp = require_lib58(), pow = require_lib67(), max = require_lib72(), min = require_lib74(), ln = require_lib95(), MAX_LN = require_lib99(), MIN_LN = require_lib105(), G = require_lib93(), E = require_lib68();
    function regularizedGammaPrefix(a, z) {
      var prefix, amza, agh, alz, amz, sq, d;
      return agh = a + G - 0.5, d = (z - a - G + 0.5) / agh, a < 1 ? z <= MIN_LN ? exp(a * ln(z) - z - gammaln(a)) : pow(z, a) * exp(-z) / gamma(a) : (abs(d * d * a) <= 100 && a > 150 ? (prefix = a * (log1p(d) - d) + z * (0.5 - G) / agh, prefix = exp(prefix)) : (alz = a * ln(z / agh), amz = a - z, min(alz, amz) <= MIN_LN || max(alz, amz) >= MAX_LN ? (amza = amz / a, min(alz, amz) / 2 > MIN_LN && max(alz, amz) / 2 < MAX_LN ? (sq = pow(z / agh, a / 2) * exp(amz / 2), prefix = sq * sq) : min(alz, amz) / 4 > MIN_LN && max(alz, amz) / 4 < MAX_LN && z > a ? (sq = pow(z / agh, a / 4) * exp(amz / 4), prefix = sq * sq, prefix *= prefix) : amza > MIN_LN && amza < MAX_LN ? prefix = pow(z * exp(amza) / agh, a) : prefix = exp(alz + amz)) : prefix = pow(z / agh, a) * exp(amz)), prefix *= sqrt(agh / E) / lanczosSumExpGScaled(a), prefix);
    }
    module.exports = regularizedGammaPrefix;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/beta_small_b_large_a_series.js
var require_beta_small_b_large_a_series = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/beta_small_b_large_a_series.js"(exports, module) {
    "use strict";
    var gammaDeltaRatio = require_lib94(), factorial = require_lib91(), gammainc = require_lib115(), log1p = require_lib38(), abs = require_lib42(), pow = require_lib67(), ln = require_lib95(), MIN_VALUE = require_lib53(), EPSILON = require_lib69(), fullIGammaPrefix = require_full_igamma_prefix2(), regularizedGammaPrefix = require_regularized_gamma_prefix(), p = new Array(30);
    function betaSmallBLargeASeries(a, b, x, y, s0, mult, normalized) {
      var prefix, tmp1, tnp1, sum, b2n, bm1, lx2, lxp, mbn, lx, t4, h, j, m, n, r, t, u;
      if (bm1 = b - 1, t = a + bm1 / 2, y < 0.35 ? lx = log1p(-y) : lx = ln(x), u = -t * lx, h = regularizedGammaPrefix(b, u), h <= MIN_VALUE)
        return s0;
      for (normalized ? (prefix = h / gammaDeltaRatio(a, b), prefix /= pow(t, b)) : prefix = fullIGammaPrefix(b, u) / pow(t, b), prefix *= mult, p[0] = 1, j = gammainc(u, b, !0, !0), j /= h, sum = s0 + prefix * j, tnp1 = 1, lx2 = lx / 2, lx2 *= lx2, lxp = 1, t4 = 4 * t * t, b2n = b, n = 1; n < p.length; ++n) {
        for (tnp1 += 2, p[n] = 0, mbn = b - n, tmp1 = 3, m = 1; m < n; ++m)
          mbn = m * b - n, p[n] += mbn * p[n - m] / factorial(tmp1), tmp1 += 2;
        if (p[n] /= n, p[n] += bm1 / factorial(tnp1), j = (b2n * (b2n + 1) * j + (u + b2n + 1) * lxp) / t4, lxp *= lx2, b2n += 2, r = prefix * p[n] * j, sum += r, r > 1) {
          if (abs(r) < abs(EPSILON * sum))
            break;
        } else if (abs(r / EPSILON) < abs(sum))
          break;
      }
      return sum;
    }
    module.exports = betaSmallBLargeASeries;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/rising_factorial_ratio.js
var require_rising_factorial_ratio = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/rising_factorial_ratio.js"(exports, module) {
    "use strict";
    function risingFactorialRatio(a, b, k) {
      var result, i;
      if (k === 0)
        return 1;
      for (result = 1, i = 0; i < k; i++)
        result *= (a + i) / (b + i);
      return result;
    }
    module.exports = risingFactorialRatio;
  }
});

// node_modules/@stdlib/math-base-special-maxabs/lib/main.js
var require_main79 = __commonJS({
  "node_modules/@stdlib/math-base-special-maxabs/lib/main.js"(exports, module) {
    "use strict";
    var abs = require_lib42(), max = require_lib72();
    function maxabs(x, y) {
      return max(abs(x), abs(y));
    }
    module.exports = maxabs;
  }
});

// node_modules/@stdlib/math-base-special-maxabs/lib/index.js
var require_lib116 = __commonJS({
  "node_modules/@stdlib/math-base-special-maxabs/lib/index.js"(exports, module) {
    "use strict";
    var maxabs = require_main79();
    module.exports = maxabs;
  }
});

// node_modules/@stdlib/math-base-special-minabs/lib/main.js
var require_main80 = __commonJS({
  "node_modules/@stdlib/math-base-special-minabs/lib/main.js"(exports, module) {
    "use strict";
    var abs = require_lib42(), min = require_lib74();
    function minabs(x, y) {
      return min(abs(x), abs(y));
    }
    module.exports = minabs;
  }
});

// node_modules/@stdlib/math-base-special-minabs/lib/index.js
var require_lib117 = __commonJS({
  "node_modules/@stdlib/math-base-special-minabs/lib/index.js"(exports, module) {
    "use strict";
    var minabs = require_main80();
    module.exports = minabs;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_power_terms.js
var require_ibeta_power_terms = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_power_terms.js"(exports, module) {
    "use strict";
    var lanczosSumExpGScaled = require_lib110(), maxabs = require_lib116(), minabs = require_lib117(), expm1 = require_lib36(), log1p = require_lib38(), sqrt = require_lib39(), abs = require_lib42(), exp = require_lib58(), pow = require_lib67(), min = require_lib74(), ln = require_lib95(), MAX_LN = require_lib99(), MIN_LN = require_lib105(), G = require_lib93(), E = require_lib68();
    function ibetaPowerTerms(a, b, x, y, normalized) {
      var result, smallA, ratio, agh, bgh, cgh, l1, l2, l3, p1, b1, b2, c, l;
      if (!normalized)
        return pow(x, a) * pow(y, b);
      if (c = a + b, agh = a + G - 0.5, bgh = b + G - 0.5, cgh = c + G - 0.5, result = lanczosSumExpGScaled(c), result /= lanczosSumExpGScaled(a) * lanczosSumExpGScaled(b), result *= sqrt(bgh / E), result *= sqrt(agh / cgh), l1 = (x * b - y * agh) / agh, l2 = (y * a - x * bgh) / bgh, minabs(l1, l2) < 0.2)
        if (l1 * l2 > 0 || min(a, b) < 1)
          abs(l1) < 0.1 ? result *= exp(a * log1p(l1)) : result *= pow(x * cgh / agh, a), abs(l2) < 0.1 ? result *= exp(b * log1p(l2)) : result *= pow(y * cgh / bgh, b);
        else if (maxabs(l1, l2) < 0.5)
          smallA = a < b, ratio = b / a, smallA && ratio * l2 < 0.1 || !smallA && l1 / ratio > 0.1 ? (l3 = expm1(ratio * log1p(l2)), l3 = l1 + l3 + l3 * l1, l3 = a * log1p(l3), result *= exp(l3)) : (l3 = expm1(log1p(l1) / ratio), l3 = l2 + l3 + l3 * l2, l3 = b * log1p(l3), result *= exp(l3));
        else if (abs(l1) < abs(l2))
          if (l = a * log1p(l1) + b * ln(y * cgh / bgh), l <= MIN_LN || l >= MAX_LN) {
            if (l += ln(result), l >= MAX_LN)
              return NaN;
            result = exp(l);
          } else
            result *= exp(l);
        else if (l = b * log1p(l2) + a * ln(x * cgh / agh), l <= MIN_LN || l >= MAX_LN) {
          if (l += ln(result), l >= MAX_LN)
            return NaN;
          result = exp(l);
        } else
          result *= exp(l);
      else if (b1 = x * cgh / agh, b2 = y * cgh / bgh, l1 = a * ln(b1), l2 = b * ln(b2), l1 >= MAX_LN || l1 <= MIN_LN || l2 >= MAX_LN || l2 <= MIN_LN)
        if (a < b)
          if (p1 = pow(b2, b / a), l3 = a * (ln(b1) + ln(p1)), l3 < MAX_LN && l3 > MIN_LN)
            result *= pow(p1 * b1, a);
          else {
            if (l2 += l1 + ln(result), l2 >= MAX_LN)
              return NaN;
            result = exp(l2);
          }
        else if (p1 = pow(b1, a / b), l3 = (ln(p1) + ln(b2)) * b, l3 < MAX_LN && l3 > MIN_LN)
          result *= pow(p1 * b2, b);
        else {
          if (l2 += l1 + ln(result), l2 >= MAX_LN)
            return NaN;
          result = exp(l2);
        }
      else
        result *= pow(b1, a) * pow(b2, b);
      return result;
    }
    module.exports = ibetaPowerTerms;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_fraction2.js
var require_ibeta_fraction2 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_fraction2.js"(exports, module) {
    "use strict";
    var continuedFraction = require_lib114(), ibetaPowerTerms = require_ibeta_power_terms(), OPTS = {
      keep: !0,
      maxIter: 1e3
    };
    function ibetaFraction2t(a, b, x, y) {
      var m = 0;
      return next;
      function next() {
        var denom, aN, bN;
        return aN = (a + m - 1) * (a + b + m - 1) * m * (b - m) * x * x, denom = a + 2 * m - 1, aN /= denom * denom, bN = m, bN += m * (b - m) * x / (a + 2 * m - 1), bN += (a + m) * (a * y - b * x + 1 + m * (2 - x)) / (a + 2 * m + 1), m += 1, [aN, bN];
      }
    }
    function ibetaFraction2(a, b, x, y, normalized, out) {
      var result, fract, f;
      return result = ibetaPowerTerms(a, b, x, y, normalized), out && (out[1] = result), result === 0 ? result : (f = ibetaFraction2t(a, b, x, y), fract = continuedFraction(f, OPTS), result / fract);
    }
    module.exports = ibetaFraction2;
  }
});

// node_modules/@stdlib/constants-float64-max-safe-integer/lib/index.js
var require_lib118 = __commonJS({
  "node_modules/@stdlib/constants-float64-max-safe-integer/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_MAX_SAFE_INTEGER = 9007199254740991;
    module.exports = FLOAT64_MAX_SAFE_INTEGER;
  }
});

// node_modules/@stdlib/math-base-special-gcd/lib/bitwise_binary_gcd.js
var require_bitwise_binary_gcd = __commonJS({
  "node_modules/@stdlib/math-base-special-gcd/lib/bitwise_binary_gcd.js"(exports, module) {
    "use strict";
    function gcd(a, b) {
      var k = 0, t;
      if (a === 0)
        return b;
      if (b === 0)
        return a;
      for (; (a & 1) === 0 && (b & 1) === 0; )
        a >>>= 1, b >>>= 1, k += 1;
      for (; (a & 1) === 0; )
        a >>>= 1;
      for (; b; ) {
        for (; (b & 1) === 0; )
          b >>>= 1;
        a > b && (t = b, b = a, a = t), b -= a;
      }
      return a << k;
    }
    module.exports = gcd;
  }
});

// node_modules/@stdlib/math-base-special-gcd/lib/binary_gcd.js
var require_binary_gcd = __commonJS({
  "node_modules/@stdlib/math-base-special-gcd/lib/binary_gcd.js"(exports, module) {
    "use strict";
    function gcd(a, b) {
      var k = 1, t;
      if (a === 0)
        return b;
      if (b === 0)
        return a;
      for (; a % 2 === 0 && b % 2 === 0; )
        a /= 2, b /= 2, k *= 2;
      for (; a % 2 === 0; )
        a /= 2;
      for (; b; ) {
        for (; b % 2 === 0; )
          b /= 2;
        a > b && (t = b, b = a, a = t), b -= a;
      }
      return k * a;
    }
    module.exports = gcd;
  }
});

// node_modules/@stdlib/math-base-special-gcd/lib/main.js
var require_main81 = __commonJS({
  "node_modules/@stdlib/math-base-special-gcd/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6(), isInteger = require_lib59(), PINF = require_lib31(), NINF = require_lib33(), INT32_MAX = require_lib76(), bitwise = require_bitwise_binary_gcd(), largeIntegers = require_binary_gcd();
    function gcd(a, b) {
      return isnan(a) || isnan(b) ? NaN : a === PINF || b === PINF || a === NINF || b === NINF ? NaN : isInteger(a) && isInteger(b) ? (a < 0 && (a = -a), b < 0 && (b = -b), a <= INT32_MAX && b <= INT32_MAX ? bitwise(a, b) : largeIntegers(a, b)) : NaN;
    }
    module.exports = gcd;
  }
});

// node_modules/@stdlib/math-base-special-gcd/lib/index.js
var require_lib119 = __commonJS({
  "node_modules/@stdlib/math-base-special-gcd/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main81();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-binomcoef/lib/main.js
var require_main82 = __commonJS({
  "node_modules/@stdlib/math-base-special-binomcoef/lib/main.js"(exports, module) {
    "use strict";
    var MAX_SAFE_INTEGER = require_lib118(), PINF = require_lib31(), isInteger = require_lib59(), isnan = require_lib6(), isOdd = require_lib61(), floor = require_lib37(), gcd = require_lib119();
    function binomcoef(n, k) {
      var res, sgn, b, c, d, g, s;
      if (isnan(n) || isnan(k))
        return NaN;
      if (!isInteger(n) || !isInteger(k))
        return NaN;
      if (k < 0 || (sgn = 1, n < 0 && (n = -n + k - 1, isOdd(k) && (sgn *= -1)), k > n))
        return 0;
      if (k === 0 || k === n)
        return sgn;
      if (k === 1 || k === n - 1)
        return sgn * n;
      for (n - k < k && (k = n - k), s = floor(MAX_SAFE_INTEGER / n), res = 1, d = 1; d <= k && !(res > s); d++)
        res *= n, res /= d, n -= 1;
      return d > k ? sgn * res : (b = binomcoef(n, k - d + 1), b === PINF ? sgn * b : (c = binomcoef(k, k - d + 1), g = gcd(b, c), b /= g, c /= g, res /= c, sgn * res * b));
    }
    module.exports = binomcoef;
  }
});

// node_modules/@stdlib/math-base-special-binomcoef/lib/index.js
var require_lib120 = __commonJS({
  "node_modules/@stdlib/math-base-special-binomcoef/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main82();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/binomial_ccdf.js
var require_binomial_ccdf = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/binomial_ccdf.js"(exports, module) {
    "use strict";
    var binomcoef = require_lib120(), floor = require_lib37(), pow = require_lib67(), MIN_VALUE = require_lib53();
    function binomialCCDF(n, k, x, y) {
      var startTerm, result, start, term, i;
      if (result = pow(x, n), result > MIN_VALUE)
        for (term = result, i = floor(n - 1); i > k; i--)
          term *= (i + 1) * y / ((n - i) * x), result += term;
      else if (start = floor(n * x), start <= k + 1 && (start = floor(k + 2)), result = pow(x, start) * pow(y, n - start), result *= binomcoef(floor(n), floor(start)), result === 0)
        for (i = start - 1; i > k; i--)
          result += pow(x, i) * pow(y, n - i), result *= binomcoef(floor(n), floor(i));
      else {
        for (term = result, startTerm = result, i = start - 1; i > k; i--)
          term *= (i + 1) * y / ((n - i) * x), result += term;
        for (term = startTerm, i = start + 1; i <= n; i++)
          term *= (n - i + 1) * x / (i * y), result += term;
      }
      return result;
    }
    module.exports = binomialCCDF;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_a_step.js
var require_ibeta_a_step = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_a_step.js"(exports, module) {
    "use strict";
    var ibetaPowerTerms = require_ibeta_power_terms();
    function ibetaAStep(a, b, x, y, k, normalized, out) {
      var prefix, term, sum, i;
      if (prefix = ibetaPowerTerms(a, b, x, y, normalized), out && (out[1] = prefix), prefix /= a, prefix === 0)
        return prefix;
      for (sum = 1, term = 1, i = 0; i < k - 1; ++i)
        term *= (a + b + i) * x / (a + i + 1), sum += term;
      return prefix *= sum, prefix;
    }
    module.exports = ibetaAStep;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_series.js
var require_ibeta_series = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_series.js"(exports, module) {
    "use strict";
    var lanczosSumExpGScaled = require_lib110(), sumSeries = require_lib103(), log1p = require_lib38(), sqrt = require_lib39(), exp = require_lib58(), pow = require_lib67(), ln = require_lib95(), MIN_VALUE = require_lib53(), MAX_LN = require_lib99(), MIN_LN = require_lib105(), G = require_lib93(), E = require_lib68(), opts = {
      maxTerms: 100
    };
    function ibetaSeriesT(a, b, x, result) {
      var poch = 1 - b, n = 1;
      return next;
      function next() {
        var r = result / a;
        return a += 1, result *= poch * x / n, n += 1, poch += 1, r;
      }
    }
    function ibetaSeries(a, b, x, s0, normalized, out, y) {
      var result, agh, bgh, cgh, l1, l2, c, s;
      return normalized ? (c = a + b, agh = a + G - 0.5, bgh = b + G - 0.5, cgh = c + G - 0.5, result = lanczosSumExpGScaled(c) / (lanczosSumExpGScaled(a) * lanczosSumExpGScaled(b)), l1 = ln(cgh / bgh) * (b - 0.5), l2 = ln(x * cgh / agh) * a, l1 > MIN_LN && l1 < MAX_LN && l2 > MIN_LN && l2 < MAX_LN ? (a * b < bgh * 10 ? result *= exp((b - 0.5) * log1p(a / bgh)) : result *= pow(cgh / bgh, b - 0.5), result *= pow(x * cgh / agh, a), result *= sqrt(agh / E), out && (out[1] = result * pow(y, b))) : (result = ln(result) + l1 + l2 + (ln(agh) - 1) / 2, out && (out[1] = exp(result + b * ln(y))), result = exp(result))) : result = pow(x, a), result < MIN_VALUE ? s0 : (s = ibetaSeriesT(a, b, x, result), opts.initialValue = s0, sumSeries(s, opts));
    }
    module.exports = ibetaSeries;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/assign.js
var require_assign3 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/assign.js"(exports, module) {
    "use strict";
    var isnan = require_lib6(), expm1 = require_lib36(), floor = require_lib37(), log1p = require_lib38(), asin = require_lib41(), beta = require_lib70(), sqrt = require_lib39(), exp = require_lib58(), pow = require_lib67(), max = require_lib72(), min = require_lib74(), MAX_FLOAT64 = require_lib75(), MIN_FLOAT64 = require_lib53(), MAX_INT32 = require_lib76(), HALF_PI = require_lib77(), PI = require_lib78(), betaSmallBLargeASeries = require_beta_small_b_large_a_series(), risingFactorialRatio = require_rising_factorial_ratio(), ibetaPowerTerms = require_ibeta_power_terms(), ibetaFraction2 = require_ibeta_fraction2(), binomialCCDF = require_binomial_ccdf(), ibetaAStep = require_ibeta_a_step(), ibetaSeries = require_ibeta_series(), ONE_OVER_PI = 1 / PI;
    function ibetaImp(x, a, b, regularized, upper, out, stride, offset) {
      var lambda, prefix, fract, bbar, div, tmp, i0, i1, k, n, p, y;
      if (y = 1 - x, i0 = offset, i1 = offset + stride, out[i1] = -1, isnan(x) || x < 0 || x > 1)
        return out[i0] = NaN, out[i1] = NaN, out;
      if (regularized) {
        if (a < 0 || b < 0)
          return out[i0] = NaN, out[i1] = NaN, out;
        if (a === 0) {
          if (b === 0)
            return out[i0] = NaN, out[i1] = NaN, out;
          if (b > 0)
            return out[i0] = upper ? 0 : 1, out;
        } else if (b === 0 && a > 0)
          return out[i0] = upper ? 1 : 0, out;
      } else if (a <= 0 || b <= 0)
        return out[i0] = NaN, out[i1] = NaN, out;
      return x === 0 ? (a === 1 ? out[i1] = 1 : out[i1] = a < 1 ? MAX_FLOAT64 / 2 : MIN_FLOAT64 * 2, upper ? (out[i0] = regularized ? 1 : beta(a, b), out) : (out[i0] = 0, out)) : x === 1 ? (b === 1 ? out[i1] = 1 : out[i1] = b < 1 ? MAX_FLOAT64 / 2 : MIN_FLOAT64 * 2, upper ? out[i0] = 0 : out[i0] = regularized ? 1 : beta(a, b), out) : a === 0.5 && b === 0.5 ? (out[i1] = ONE_OVER_PI * sqrt(y * x), p = asin(sqrt(upper ? y : x)), p /= HALF_PI, regularized || (p *= PI), out[i0] = p, out) : (a === 1 && (tmp = b, b = a, a = tmp, tmp = y, y = x, x = tmp, upper = !upper), b === 1 ? a === 1 ? (out[i0] = upper ? y : x, out[i1] = 1, out) : (out[i1] = a * pow(x, a - 1), y < 0.5 ? p = upper ? -expm1(a * log1p(-y)) : exp(a * log1p(-y)) : p = upper ? -(pow(x, a) - 1) : pow(x, a), regularized || (p /= a), out[i0] = p, out) : (min(a, b) <= 1 ? (x > 0.5 && (tmp = b, b = a, a = tmp, tmp = y, y = x, x = tmp, upper = !upper), max(a, b) <= 1 ? a >= min(0.2, b) || pow(x, a) <= 0.9 ? upper ? (fract = -(regularized ? 1 : beta(a, b)), upper = !1, fract = -ibetaSeries(a, b, x, fract, regularized, out, y)) : fract = ibetaSeries(a, b, x, 0, regularized, out, y) : (tmp = b, b = a, a = tmp, tmp = y, y = x, x = tmp, upper = !upper, y >= 0.3 ? upper ? (fract = -(regularized ? 1 : beta(a, b)), upper = !1, fract = -ibetaSeries(a, b, x, fract, regularized, out, y)) : fract = ibetaSeries(a, b, x, 0, regularized, out, y) : (regularized ? prefix = 1 : prefix = risingFactorialRatio(a + b, a, 20), fract = ibetaAStep(a, b, x, y, 20, regularized, out), upper ? (fract -= regularized ? 1 : beta(a, b), upper = !1, fract = -betaSmallBLargeASeries(a + 20, b, x, y, fract, prefix, regularized)) : fract = betaSmallBLargeASeries(a + 20, b, x, y, fract, prefix, regularized))) : b <= 1 || x < 0.1 && pow(b * x, a) <= 0.7 ? upper ? (fract = -(regularized ? 1 : beta(a, b)), upper = !1, fract = -ibetaSeries(a, b, x, fract, regularized, out, y)) : fract = ibetaSeries(a, b, x, 0, regularized, out, y) : (tmp = b, b = a, a = tmp, tmp = y, y = x, x = tmp, upper = !upper, y >= 0.3 ? upper ? (fract = -(regularized ? 1 : beta(a, b)), upper = !1, fract = -ibetaSeries(a, b, x, fract, regularized, out, y)) : fract = ibetaSeries(a, b, x, 0, regularized, out, y) : a >= 15 ? upper ? (fract = -(regularized ? 1 : beta(a, b)), upper = !1, fract = -betaSmallBLargeASeries(a, b, x, y, fract, 1, regularized)) : fract = betaSmallBLargeASeries(a, b, x, y, 0, 1, regularized) : (regularized ? prefix = 1 : prefix = risingFactorialRatio(a + b, a, 20), fract = ibetaAStep(a, b, x, y, 20, regularized, out), upper ? (fract -= regularized ? 1 : beta(a, b), upper = !1, fract = -betaSmallBLargeASeries(a + 20, b, x, y, fract, prefix, regularized)) : fract = betaSmallBLargeASeries(a + 20, b, x, y, fract, prefix, regularized)))) : (a < b ? lambda = a - (a + b) * x : lambda = (a + b) * y - b, lambda < 0 && (tmp = b, b = a, a = tmp, tmp = y, y = x, x = tmp, upper = !upper), b < 40 ? floor(a) === a && floor(b) === b && a < MAX_INT32 - 100 ? (k = a - 1, n = b + k, fract = binomialCCDF(n, k, x, y), regularized || (fract *= beta(a, b))) : b * x <= 0.7 ? upper ? (fract = -(regularized ? 1 : beta(a, b)), upper = !1, fract = -ibetaSeries(a, b, x, fract, regularized, out, y)) : fract = ibetaSeries(a, b, x, 0, regularized, out, y) : a > 15 ? (n = floor(b), n === b && (n -= 1), bbar = b - n, regularized ? prefix = 1 : prefix = risingFactorialRatio(a + bbar, bbar, n), fract = ibetaAStep(bbar, a, y, x, n, regularized), fract = betaSmallBLargeASeries(a, bbar, x, y, fract, 1, regularized), fract /= prefix) : regularized ? (n = floor(b), bbar = b - n, bbar <= 0 && (n -= 1, bbar += 1), fract = ibetaAStep(bbar, a, y, x, n, regularized), fract += ibetaAStep(a, bbar, x, y, 20, regularized), upper && (fract -= 1), fract = betaSmallBLargeASeries(a + 20, bbar, x, y, fract, 1, regularized), upper && (fract = -fract, upper = !1)) : fract = ibetaFraction2(a, b, x, y, regularized, out) : fract = ibetaFraction2(a, b, x, y, regularized, out)), out[i1] < 0 && (out[i1] = ibetaPowerTerms(a, b, x, y, !0)), div = y * x, out[i1] !== 0 && (MAX_FLOAT64 * div < out[i1] ? out[i1] = MAX_FLOAT64 / 2 : out[i1] /= div), out[i0] = upper ? (regularized ? 1 : beta(a, b)) - fract : fract, out));
    }
    module.exports = ibetaImp;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/main.js
var require_main83 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/main.js"(exports, module) {
    "use strict";
    var compute = require_assign3();
    function kernelBetainc(x, a, b, regularized, upper) {
      return compute(x, a, b, regularized, upper, [0, 0], 1, 0);
    }
    module.exports = kernelBetainc;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/index.js
var require_lib121 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib5(), main = require_main83(), assign = require_assign3();
    setReadOnly(main, "assign", assign);
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-betainc/lib/main.js
var require_main84 = __commonJS({
  "node_modules/@stdlib/math-base-special-betainc/lib/main.js"(exports, module) {
    "use strict";
    var kernelBetainc = require_lib121().assign;
    function betainc(x, a, b, regularized, upper) {
      var out = [0, 0];
      return regularized = regularized !== !1, upper = upper === !0, kernelBetainc(x, a, b, regularized, upper, out, 1, 0), out[0];
    }
    module.exports = betainc;
  }
});

// node_modules/@stdlib/math-base-special-betainc/lib/index.js
var require_lib122 = __commonJS({
  "node_modules/@stdlib/math-base-special-betainc/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main84();
    module.exports = main;
  }
});

// node_modules/@stdlib/stats-base-dists-t-cdf/lib/main.js
var require_main85 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-t-cdf/lib/main.js"(exports, module) {
    "use strict";
    var betainc = require_lib122(), isnan = require_lib6(), pow = require_lib67();
    function cdf(x, v) {
      var x2, p, z;
      return isnan(x) || isnan(v) || v <= 0 ? NaN : x === 0 ? 0.5 : (x2 = pow(x, 2), v > 2 * x2 ? (z = x2 / (v + x2), p = betainc(z, 0.5, v / 2, !0, !0) / 2) : (z = v / (v + x2), p = betainc(z, v / 2, 0.5, !0, !1) / 2), x > 0 ? 1 - p : p);
    }
    module.exports = cdf;
  }
});

// node_modules/@stdlib/utils-constant-function/lib/main.js
var require_main86 = __commonJS({
  "node_modules/@stdlib/utils-constant-function/lib/main.js"(exports, module) {
    "use strict";
    function wrap(value) {
      return constantFunction;
      function constantFunction() {
        return value;
      }
    }
    module.exports = wrap;
  }
});

// node_modules/@stdlib/utils-constant-function/lib/index.js
var require_lib123 = __commonJS({
  "node_modules/@stdlib/utils-constant-function/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main86();
    module.exports = main;
  }
});

// node_modules/@stdlib/stats-base-dists-t-cdf/lib/factory.js
var require_factory2 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-t-cdf/lib/factory.js"(exports, module) {
    "use strict";
    var constantFunction = require_lib123(), betainc = require_lib122(), isnan = require_lib6(), pow = require_lib67();
    function factory(v) {
      if (isnan(v) || v <= 0)
        return constantFunction(NaN);
      return cdf;
      function cdf(x) {
        var x2, p, z;
        return isnan(x) ? NaN : x === 0 ? 0.5 : (x2 = pow(x, 2), v > 2 * x2 ? (z = x2 / (v + x2), p = betainc(z, 0.5, v / 2, !0, !0) / 2) : (z = v / (v + x2), p = betainc(z, v / 2, 0.5, !0, !1) / 2), x > 0 ? 1 - p : p);
      }
    }
    module.exports = factory;
  }
});

// node_modules/@stdlib/stats-base-dists-t-cdf/lib/index.js
var require_lib124 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-t-cdf/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib5(), main = require_main85(), factory = require_factory2();
    setReadOnly(main, "factory", factory);
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p1q1.js
var require_rational_p1q12 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p1q1.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax, s1, s2;
      return x === 0 ? -5087819496582806e-19 : (x < 0 ? ax = -x : ax = x, ax <= 1 ? (s1 = -5087819496582806e-19 + x * (-0.008368748197417368 + x * (0.03348066254097446 + x * (-0.012692614766297404 + x * (-0.03656379714117627 + x * (0.02198786811111689 + x * (0.008226878746769157 + x * (-0.005387729650712429 + x * (0 + x * 0)))))))), s2 = 1 + x * (-0.9700050433032906 + x * (-1.5657455823417585 + x * (1.5622155839842302 + x * (0.662328840472003 + x * (-0.7122890234154284 + x * (-0.05273963823400997 + x * (0.07952836873415717 + x * (-0.0023339375937419 + x * 8862163904564247e-19))))))))) : (x = 1 / x, s1 = 0 + x * (0 + x * (-0.005387729650712429 + x * (0.008226878746769157 + x * (0.02198786811111689 + x * (-0.03656379714117627 + x * (-0.012692614766297404 + x * (0.03348066254097446 + x * (-0.008368748197417368 + x * -5087819496582806e-19)))))))), s2 = 8862163904564247e-19 + x * (-0.0023339375937419 + x * (0.07952836873415717 + x * (-0.05273963823400997 + x * (-0.7122890234154284 + x * (0.662328840472003 + x * (1.5622155839842302 + x * (-1.5657455823417585 + x * (-0.9700050433032906 + x * 1))))))))), s1 / s2);
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p2q2.js
var require_rational_p2q22 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p2q2.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax, s1, s2;
      return x === 0 ? -0.20243350835593876 : (x < 0 ? ax = -x : ax = x, ax <= 1 ? (s1 = -0.20243350835593876 + x * (0.10526468069939171 + x * (8.3705032834312 + x * (17.644729840837403 + x * (-18.851064805871424 + x * (-44.6382324441787 + x * (17.445385985570866 + x * (21.12946554483405 + x * -3.6719225470772936))))))), s2 = 1 + x * (6.242641248542475 + x * (3.971343795334387 + x * (-28.66081804998 + x * (-20.14326346804852 + x * (48.560921310873994 + x * (10.826866735546016 + x * (-22.643693341313973 + x * 1.7211476576120028)))))))) : (x = 1 / x, s1 = -3.6719225470772936 + x * (21.12946554483405 + x * (17.445385985570866 + x * (-44.6382324441787 + x * (-18.851064805871424 + x * (17.644729840837403 + x * (8.3705032834312 + x * (0.10526468069939171 + x * -0.20243350835593876))))))), s2 = 1.7211476576120028 + x * (-22.643693341313973 + x * (10.826866735546016 + x * (48.560921310873994 + x * (-20.14326346804852 + x * (-28.66081804998 + x * (3.971343795334387 + x * (6.242641248542475 + x * 1)))))))), s1 / s2);
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p3q3.js
var require_rational_p3q32 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p3q3.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax, s1, s2;
      return x === 0 ? -0.1311027816799519 : (x < 0 ? ax = -x : ax = x, ax <= 1 ? (s1 = -0.1311027816799519 + x * (-0.16379404719331705 + x * (0.11703015634199525 + x * (0.38707973897260434 + x * (0.3377855389120359 + x * (0.14286953440815717 + x * (0.029015791000532906 + x * (0.0021455899538880526 + x * (-6794655751811263e-22 + x * (28522533178221704e-24 + x * -681149956853777e-24))))))))), s2 = 1 + x * (3.4662540724256723 + x * (5.381683457070069 + x * (4.778465929458438 + x * (2.5930192162362027 + x * (0.848854343457902 + x * (0.15226433829533179 + x * (0.011059242293464892 + x * (0 + x * (0 + x * 0)))))))))) : (x = 1 / x, s1 = -681149956853777e-24 + x * (28522533178221704e-24 + x * (-6794655751811263e-22 + x * (0.0021455899538880526 + x * (0.029015791000532906 + x * (0.14286953440815717 + x * (0.3377855389120359 + x * (0.38707973897260434 + x * (0.11703015634199525 + x * (-0.16379404719331705 + x * -0.1311027816799519))))))))), s2 = 0 + x * (0 + x * (0 + x * (0.011059242293464892 + x * (0.15226433829533179 + x * (0.848854343457902 + x * (2.5930192162362027 + x * (4.778465929458438 + x * (5.381683457070069 + x * (3.4662540724256723 + x * 1)))))))))), s1 / s2);
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p4q4.js
var require_rational_p4q4 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p4q4.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax, s1, s2;
      return x === 0 ? -0.0350353787183178 : (x < 0 ? ax = -x : ax = x, ax <= 1 ? (s1 = -0.0350353787183178 + x * (-0.0022242652921344794 + x * (0.018557330651423107 + x * (0.009508047013259196 + x * (0.0018712349281955923 + x * (15754461742496055e-20 + x * (460469890584318e-20 + x * (-2304047769118826e-25 + x * 26633922742578204e-28))))))), s2 = 1 + x * (1.3653349817554064 + x * (0.7620591645536234 + x * (0.22009110576413124 + x * (0.03415891436709477 + x * (0.00263861676657016 + x * (7646752923027944e-20 + x * (0 + x * 0)))))))) : (x = 1 / x, s1 = 26633922742578204e-28 + x * (-2304047769118826e-25 + x * (460469890584318e-20 + x * (15754461742496055e-20 + x * (0.0018712349281955923 + x * (0.009508047013259196 + x * (0.018557330651423107 + x * (-0.0022242652921344794 + x * -0.0350353787183178))))))), s2 = 0 + x * (0 + x * (7646752923027944e-20 + x * (0.00263861676657016 + x * (0.03415891436709477 + x * (0.22009110576413124 + x * (0.7620591645536234 + x * (1.3653349817554064 + x * 1)))))))), s1 / s2);
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p5q5.js
var require_rational_p5q5 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p5q5.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax, s1, s2;
      return x === 0 ? -0.016743100507663373 : (x < 0 ? ax = -x : ax = x, ax <= 1 ? (s1 = -0.016743100507663373 + x * (-0.0011295143874558028 + x * (0.001056288621524929 + x * (20938631748758808e-20 + x * (14962478375834237e-21 + x * (44969678992770644e-23 + x * (4625961635228786e-24 + x * (-2811287356288318e-29 + x * 9905570997331033e-32))))))), s2 = 1 + x * (0.5914293448864175 + x * (0.1381518657490833 + x * (0.016074608709367652 + x * (9640118070051656e-19 + x * (27533547476472603e-21 + x * (282243172016108e-21 + x * (0 + x * 0)))))))) : (x = 1 / x, s1 = 9905570997331033e-32 + x * (-2811287356288318e-29 + x * (4625961635228786e-24 + x * (44969678992770644e-23 + x * (14962478375834237e-21 + x * (20938631748758808e-20 + x * (0.001056288621524929 + x * (-0.0011295143874558028 + x * -0.016743100507663373))))))), s2 = 0 + x * (0 + x * (282243172016108e-21 + x * (27533547476472603e-21 + x * (9640118070051656e-19 + x * (0.016074608709367652 + x * (0.1381518657490833 + x * (0.5914293448864175 + x * 1)))))))), s1 / s2);
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/main.js
var require_main87 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6(), sqrt = require_lib39(), ln = require_lib95(), PINF = require_lib31(), NINF = require_lib33(), rationalFcnR1 = require_rational_p1q12(), rationalFcnR2 = require_rational_p2q22(), rationalFcnR3 = require_rational_p3q32(), rationalFcnR4 = require_rational_p4q4(), rationalFcnR5 = require_rational_p5q5(), Y1 = 0.08913147449493408, Y2 = 2.249481201171875, Y3 = 0.807220458984375, Y4 = 0.9399557113647461, Y5 = 0.9836282730102539;
    function erfcinv(x) {
      var sign, qs, q, g, r;
      return isnan(x) ? NaN : x === 0 ? PINF : x === 2 ? NINF : x === 1 ? 0 : x > 2 || x < 0 ? NaN : (x > 1 ? (sign = -1, q = 2 - x) : (sign = 1, q = x), x = 1 - q, x <= 0.5 ? (g = x * (x + 10), r = rationalFcnR1(x), sign * (g * Y1 + g * r)) : q >= 0.25 ? (g = sqrt(-2 * ln(q)), q -= 0.25, r = rationalFcnR2(q), sign * (g / (Y2 + r))) : (q = sqrt(-ln(q)), q < 3 ? (qs = q - 1.125, r = rationalFcnR3(qs), sign * (Y3 * q + r * q)) : q < 6 ? (qs = q - 3, r = rationalFcnR4(qs), sign * (Y4 * q + r * q)) : (qs = q - 6, r = rationalFcnR5(qs), sign * (Y5 * q + r * q))));
    }
    module.exports = erfcinv;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/index.js
var require_lib125 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main87();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-acos/lib/main.js
var require_main88 = __commonJS({
  "node_modules/@stdlib/math-base-special-acos/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6(), asin = require_lib41(), sqrt = require_lib39(), PIO4 = require_lib40(), MOREBITS = 6123233995736766e-32;
    function acos(x) {
      var z;
      return isnan(x) ? NaN : x < -1 || x > 1 ? NaN : x > 0.5 ? 2 * asin(sqrt(0.5 - 0.5 * x)) : (z = PIO4 - asin(x), z += MOREBITS, z += PIO4, z);
    }
    module.exports = acos;
  }
});

// node_modules/@stdlib/math-base-special-acos/lib/index.js
var require_lib126 = __commonJS({
  "node_modules/@stdlib/math-base-special-acos/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main88();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-sqrt-two/lib/index.js
var require_lib127 = __commonJS({
  "node_modules/@stdlib/constants-float64-sqrt-two/lib/index.js"(exports, module) {
    "use strict";
    var SQRT2 = 1.4142135623730951;
    module.exports = SQRT2;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co14.js
var require_polyval_co14 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co14.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.16666666666666666 : 0.16666666666666666 + x * 0.16666666666666666;
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co15.js
var require_polyval_co15 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co15.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.058333333333333334 : 0.058333333333333334 + x * (0.06666666666666667 + x * 0.008333333333333333);
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co16.js
var require_polyval_co16 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co16.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.0251984126984127 : 0.0251984126984127 + x * (0.026785714285714284 + x * (0.0017857142857142857 + x * 1984126984126984e-19));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co17.js
var require_polyval_co17 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co17.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.012039792768959435 : 0.012039792768959435 + x * (0.010559964726631394 + x * (-0.0011078042328042327 + x * (3747795414462081e-19 + x * 27557319223985893e-22)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co18.js
var require_polyval_co18 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co18.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.003837005972422639 : 0.003837005972422639 + x * (0.00610392115600449 + x * (-0.0016095979637646305 + x * (5945867404200738e-19 + x * (-6270542728876062e-20 + x * 2505210838544172e-23))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co19.js
var require_polyval_co19 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co19.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.0032177478835464946 : 0.0032177478835464946 + x * (0.0010898206731540065 + x * (-0.0012579159844784845 + x * (6908420797309686e-19 + x * (-16376804137220805e-20 + x * (154012654012654e-19 + x * 16059043836821613e-26)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co20.js
var require_polyval_co20 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co20.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.001743826229834001 : 0.001743826229834001 + x * (3353097688001788e-20 + x * (-7624513544032393e-19 + x * (6451304695145635e-19 + x * (-249472580470431e-18 + x * (49255746366361444e-21 + x * (-39851014346715405e-22 + x * 7647163731819816e-28))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co21.js
var require_polyval_co21 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co21.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 9647274732138864e-19 : 9647274732138864e-19 + x * (-3110108632631878e-19 + x * (-36307660358786886e-20 + x * (5140660578834113e-19 + x * (-29133414466938067e-20 + x * (9086710793521991e-20 + x * (-15303004486655377e-21 + x * (10914179173496788e-22 + x * 28114572543455206e-31)))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co22.js
var require_polyval_co22 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co22.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 5422926281312969e-19 : 5422926281312969e-19 + x * (-3694266780000966e-19 + x * (-10230378073700413e-20 + x * (35764655430568635e-20 + x * (-28690924218514614e-20 + x * (12645437628698076e-20 + x * (-33202652391372056e-21 + x * (4890304529197534e-21 + x * (-3123956959982987e-22 + x * 822063524662433e-32))))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t_body_series.js
var require_inverse_students_t_body_series = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t_body_series.js"(exports, module) {
    "use strict";
    var gammaDeltaRatio = require_lib94(), evalpoly = require_lib107(), sqrt = require_lib39(), PI = require_lib78(), polyval1 = require_polyval_co14(), polyval2 = require_polyval_co15(), polyval3 = require_polyval_co16(), polyval4 = require_polyval_co17(), polyval5 = require_polyval_co18(), polyval6 = require_polyval_co19(), polyval7 = require_polyval_co20(), polyval8 = require_polyval_co21(), polyval9 = require_polyval_co22(), c0 = 0, c = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    function inverseStudentsTBodySeries(df, u) {
      var idf, v;
      return v = gammaDeltaRatio(df / 2, 0.5) * sqrt(df * PI) * (u - 0.5), idf = 1 / df, c[1] = polyval1(idf), c[2] = polyval2(idf), c[3] = polyval3(idf), c[4] = polyval4(idf), c[5] = polyval5(idf), c[6] = polyval6(idf), c[7] = polyval7(idf), c[8] = polyval8(idf), c[9] = polyval9(idf), c0 + v * evalpoly(c, v * v);
    }
    module.exports = inverseStudentsTBodySeries;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t_tail_series.js
var require_inverse_students_t_tail_series = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t_tail_series.js"(exports, module) {
    "use strict";
    var gammaDeltaRatio = require_lib94(), evalpoly = require_lib107(), sqrt = require_lib39(), pow = require_lib67(), PI = require_lib78(), d = [0, 0, 0, 0, 0, 0, 0];
    function inverseStudentsTTailSeries(df, v) {
      var result, power, div, np2, np4, np6, rn, w;
      return w = gammaDeltaRatio(df / 2, 0.5) * sqrt(df * PI) * v, np2 = df + 2, np4 = df + 4, np6 = df + 6, d[0] = 1, d[1] = -(df + 1) / (2 * np2), np2 *= df + 2, d[2] = -df * (df + 1) * (df + 3) / (8 * np2 * np4), np2 *= df + 2, d[3] = -df * (df + 1) * (df + 5) * ((3 * df + 7) * df - 2) / (48 * np2 * np4 * np6), np2 *= df + 2, np4 *= df + 4, d[4] = -df * (df + 1) * (df + 7) * (((((15 * df + 154) * df + 465) * df + 286) * df - 336) * df + 64) / (384 * np2 * np4 * np6 * (df + 8)), np2 *= df + 2, d[5] = -df * (df + 1) * (df + 3) * (df + 9) * ((((((35 * df + 452) * df + 1573) * df + 600) * df - 2020) * df + 928) * df - 128) / (1280 * np2 * np4 * np6 * (df + 8) * (df + 10)), np2 *= df + 2, np4 *= df + 4, np6 *= df + 6, d[6] = -df * (df + 1) * (df + 11) * (((((((((((945 * df + 31506) * df + 425858) * df + 2980236) * df + 11266745) * df + 20675018) * df + 7747124) * df - 22574632) * df - 8565600) * df + 18108416) * df - 7099392) * df + 884736) / (46080 * np2 * np4 * np6 * (df + 8) * (df + 10) * (df + 12)), rn = sqrt(df), div = pow(rn * w, 1 / df), power = div * div, result = evalpoly(d, power), result *= rn, result /= div, -result;
    }
    module.exports = inverseStudentsTTailSeries;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t_hill.js
var require_inverse_students_t_hill = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t_hill.js"(exports, module) {
    "use strict";
    var erfcinv = require_lib125(), expm1 = require_lib36(), sqrt = require_lib39(), pow = require_lib67(), HALF_PI = require_lib77(), SQRT2 = require_lib127();
    function inverseStudentsTHill(ndf, u) {
      var a, b, c, d, q, x, y;
      return ndf > 1e20 ? -erfcinv(2 * u) * SQRT2 : (a = 1 / (ndf - 0.5), b = 48 / (a * a), c = ((20700 * a / b - 98) * a - 16) * a + 96.36, d = ((94.5 / (b + c) - 3) / b + 1) * sqrt(a * HALF_PI) * ndf, y = pow(d * 2 * u, 2 / ndf), y > 0.05 + a ? (x = -erfcinv(2 * u) * SQRT2, y = x * x, ndf < 5 && (c += 0.3 * (ndf - 4.5) * (x + 0.6)), c += (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b, y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x, y = expm1(a * y * y)) : y = ((1 / (((ndf + 6) / (ndf * y) - 0.089 * d - 0.822) * (ndf + 2) * 3) + 0.5 / (ndf + 4)) * y - 1) * (ndf + 1) / (ndf + 2) + 1 / y, q = sqrt(ndf * y), -q);
    }
    module.exports = inverseStudentsTHill;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t.js
var require_inverse_students_t = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t.js"(exports, module) {
    "use strict";
    var erfcinv = require_lib125(), floor = require_lib37(), ldexp = require_lib57(), round = require_lib84(), acos = require_lib126(), sqrt = require_lib39(), abs = require_lib42(), cos = require_lib96(), pow = require_lib67(), sin = require_lib86(), SQRT2 = require_lib127(), PI = require_lib78(), inverseStudentsTBodySeries = require_inverse_students_t_body_series(), inverseStudentsTTailSeries = require_inverse_students_t_tail_series(), inverseStudentsTHill = require_inverse_students_t_hill(), DF_THRESHOLD = 268435456, ONE_THIRD = 1 / 3, EXP = 106 / 3, C = 0.8549879733383485;
    function inverseStudentsT(df, u, v) {
      var crossover, tolerance, rootAlpha, invert, result, alpha, tmp, p0, p2, p4, p5, p, r, x, a, b;
      if (result = 0, u > v ? (tmp = v, v = u, u = tmp, invert = !0) : invert = !1, floor(df) === df && df < 20)
        switch (tolerance = ldexp(1, EXP), floor(df)) {
          case 1:
            u === 0.5 ? result = 0 : result = -cos(PI * u) / sin(PI * u);
            break;
          case 2:
            result = (2 * u - 1) / sqrt(2 * u * v);
            break;
          case 4:
            alpha = 4 * u * v, rootAlpha = sqrt(alpha), r = 4 * cos(acos(rootAlpha) / 3) / rootAlpha, x = sqrt(r - 4), result = u - 0.5 < 0 ? -x : x;
            break;
          case 6:
            if (u < 1e-150)
              return (invert ? -1 : 1) * inverseStudentsTHill(df, u);
            a = 4 * (u - u * u), b = pow(a, ONE_THIRD), p = 6 * (1 + C * (1 / b - 1));
            do
              p2 = p * p, p4 = p2 * p2, p5 = p * p4, p0 = p, p = 2 * (8 * a * p5 - 270 * p2 + 2187) / (5 * (4 * a * p4 - 216 * p - 243));
            while (abs((p - p0) / p) > tolerance);
            p = sqrt(p - df), result = u - 0.5 < 0 ? -p : p;
            break;
          default:
            df > DF_THRESHOLD ? result = erfcinv(2 * u) * SQRT2 : df < 3 ? (crossover = 0.2742 - df * 0.0242143, u > crossover ? result = inverseStudentsTBodySeries(df, u) : result = inverseStudentsTTailSeries(df, u)) : (crossover = ldexp(1, round(df / -0.654)), u > crossover ? result = inverseStudentsTHill(df, u) : result = inverseStudentsTTailSeries(df, u));
        }
      else df > DF_THRESHOLD ? result = -erfcinv(2 * u) * SQRT2 : df < 3 ? (crossover = 0.2742 - df * 0.0242143, u > crossover ? result = inverseStudentsTBodySeries(df, u) : result = inverseStudentsTTailSeries(df, u)) : (crossover = ldexp(1, round(df / -0.654)), u > crossover ? result = inverseStudentsTHill(df, u) : result = inverseStudentsTTailSeries(df, u));
      return invert ? -result : result;
    }
    module.exports = inverseStudentsT;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/find_ibeta_inv_from_t_dist.js
var require_find_ibeta_inv_from_t_dist = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/find_ibeta_inv_from_t_dist.js"(exports, module) {
    "use strict";
    var inverseStudentsT = require_inverse_students_t();
    function findIBetaInvFromTDist(a, p, py) {
      var df, u, v, t;
      return u = p / 2, v = 1 - u, df = a * 2, t = inverseStudentsT(df, u, v), py && (py.value = t * t / (df + t * t)), df / (df + t * t);
    }
    module.exports = findIBetaInvFromTDist;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/temme1.js
var require_temme1 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/temme1.js"(exports, module) {
    "use strict";
    var evalpoly = require_lib107(), erfcinv = require_lib125(), sqrt = require_lib39(), exp = require_lib58(), SQRT2 = require_lib127(), workspace = [0, 0, 0, 0, 0, 0, 0], terms = [0, 0, 0, 0];
    function temme1(a, b, z) {
      var eta0, eta2, eta, B2, B3, B, c;
      return eta0 = erfcinv(2 * z), eta0 /= -sqrt(a / 2), terms[0] = eta0, B = b - a, B2 = B * B, B3 = B2 * B, workspace[0] = -B * SQRT2 / 2, workspace[1] = (1 - 2 * B) / 8, workspace[2] = -(B * SQRT2 / 48), workspace[3] = -1 / 192, workspace[4] = -B * SQRT2 / 3840, workspace[5] = 0, workspace[6] = 0, terms[1] = evalpoly(workspace, eta0), workspace[0] = B * SQRT2 * (3 * B - 2) / 12, workspace[1] = (20 * B2 - 12 * B + 1) / 128, workspace[2] = B * SQRT2 * (20 * B - 1) / 960, workspace[3] = (16 * B2 + 30 * B - 15) / 4608, workspace[4] = B * SQRT2 * (21 * B + 32) / 53760, workspace[5] = (-(32 * B2) + 63) / 368640, workspace[6] = -B * SQRT2 * (120 * B + 17) / 25804480, terms[2] = evalpoly(workspace, eta0), workspace[0] = B * SQRT2 * (-75 * B2 + 80 * B - 16) / 480, workspace[1] = (-1080 * B3 + 868 * B2 - 90 * B - 45) / 9216, workspace[2] = B * SQRT2 * (-1190 * B2 + 84 * B + 373) / 53760, workspace[3] = (-2240 * B3 - 2508 * B2 + 2100 * B - 165) / 368640, workspace[4] = 0, workspace[5] = 0, workspace[6] = 0, terms[3] = evalpoly(workspace, eta0), eta = evalpoly(terms, 1 / a), eta2 = eta * eta, c = -exp(-eta2 / 2), eta2 === 0 ? 0.5 : (1 + eta * sqrt((1 + c) / eta2)) / 2;
    }
    module.exports = temme1;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/root_finder.js
var require_root_finder = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/root_finder.js"(exports, module) {
    "use strict";
    var ln = require_lib95(), MAX_VALUE = require_lib75(), BIG = MAX_VALUE / 4;
    function temmeRootFinder(t, a) {
      return roots;
      function roots(x) {
        var f1, f, y;
        return y = 1 - x, y === 0 ? [-BIG, -BIG] : x === 0 ? [-BIG, -BIG] : (f = ln(x) + a * ln(y) + t, f1 = 1 / x - a / y, [f, f1]);
      }
    }
    module.exports = temmeRootFinder;
  }
});

// node_modules/@stdlib/math-base-special-signum/lib/main.js
var require_main89 = __commonJS({
  "node_modules/@stdlib/math-base-special-signum/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6();
    function signum(x) {
      return x === 0 || isnan(x) ? x : x < 0 ? -1 : 1;
    }
    module.exports = signum;
  }
});

// node_modules/@stdlib/math-base-special-signum/lib/index.js
var require_lib128 = __commonJS({
  "node_modules/@stdlib/math-base-special-signum/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main89();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/newton_raphson.js
var require_newton_raphson = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/newton_raphson.js"(exports, module) {
    "use strict";
    var sign = require_lib128(), abs = require_lib42(), ldexp = require_lib57(), MAX_VALUE = require_lib75();
    function newtonRaphsonIterate(fun, guess, min, max, digits, maxIter) {
      var f0last, delta1, delta2, factor, result, count, delta, res, f0, f1;
      f0 = 0, f0last = 0, result = guess, factor = ldexp(1, 1 - digits), delta = MAX_VALUE, delta1 = MAX_VALUE, delta2 = MAX_VALUE, count = maxIter;
      do {
        if (f0last = f0, delta2 = delta1, delta1 = delta, res = fun(result), f0 = res[0], f1 = res[1], count -= 1, f0 === 0)
          break;
        if (f1 === 0 ? (f0last === 0 && (result === min ? guess = max : guess = min, f0last = fun(guess), delta = guess - result), sign(f0last) * sign(f0) < 0 ? delta < 0 ? delta = (result - min) / 2 : delta = (result - max) / 2 : delta < 0 ? delta = (result - max) / 2 : delta = (result - min) / 2) : delta = f0 / f1, abs(delta * 2) > abs(delta2) && (delta = delta > 0 ? (result - min) / 2 : (result - max) / 2), guess = result, result -= delta, result <= min) {
          if (delta = 0.5 * (guess - min), result = guess - delta, result === min || result === max)
            break;
        } else if (result >= max && (delta = 0.5 * (guess - max), result = guess - delta, result === min || result === max))
          break;
        delta > 0 ? max = guess : min = guess;
      } while (count && abs(result * factor) < abs(delta));
      return result;
    }
    module.exports = newtonRaphsonIterate;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co1.js
var require_polyval_co1 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co1.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? -1 : -1 + x * (-5 + x * 5);
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co2.js
var require_polyval_co2 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co2.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 1 : 1 + x * (21 + x * (-69 + x * 46));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co3.js
var require_polyval_co3 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co3.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 7 : 7 + x * (-2 + x * (33 + x * (-62 + x * 31)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co4.js
var require_polyval_co4 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co4.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 25 : 25 + x * (-52 + x * (-17 + x * (88 + x * (-115 + x * 46))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co5.js
var require_polyval_co5 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co5.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 7 : 7 + x * (12 + x * (-78 + x * 52));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co6.js
var require_polyval_co6 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co6.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? -7 : -7 + x * (2 + x * (183 + x * (-370 + x * 185)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co7.js
var require_polyval_co7 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co7.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? -533 : -533 + x * (776 + x * (-1835 + x * (10240 + x * (-13525 + x * 5410))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co8.js
var require_polyval_co8 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co8.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? -1579 : -1579 + x * (3747 + x * (-3372 + x * (-15821 + x * (45588 + x * (-45213 + x * 15071)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co9.js
var require_polyval_co9 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co9.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 449 : 449 + x * (-1259 + x * (-769 + x * (6686 + x * (-9260 + x * 3704))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co10.js
var require_polyval_co10 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co10.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 63149 : 63149 + x * (-151557 + x * (140052 + x * (-727469 + x * (2239932 + x * (-2251437 + x * 750479)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co11.js
var require_polyval_co11 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co11.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 29233 : 29233 + x * (-78755 + x * (105222 + x * (146879 + x * (-1602610 + x * (3195183 + x * (-2554139 + x * 729754))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co12.js
var require_polyval_co12 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co12.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 1 : 1 + x * (-13 + x * 13);
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co13.js
var require_polyval_co13 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co13.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 1 : 1 + x * (21 + x * (-69 + x * 46));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/temme2.js
var require_temme2 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/temme2.js"(exports, module) {
    "use strict";
    var evalpoly = require_lib107(), erfcinv = require_lib125(), abs = require_lib42(), exp = require_lib58(), ln = require_lib95(), sqrt = require_lib39(), sin = require_lib86(), cos = require_lib96(), temmeRootFinder = require_root_finder(), newtonRaphsonIterate = require_newton_raphson(), polyval1 = require_polyval_co1(), polyval2 = require_polyval_co2(), polyval3 = require_polyval_co3(), polyval4 = require_polyval_co4(), polyval5 = require_polyval_co5(), polyval6 = require_polyval_co6(), polyval7 = require_polyval_co7(), polyval8 = require_polyval_co8(), polyval9 = require_polyval_co9(), polyval10 = require_polyval_co10(), polyval11 = require_polyval_co11(), polyval12 = require_polyval_co12(), polyval13 = require_polyval_co13(), workspace = [0, 0, 0, 0, 0, 0], terms = [0, 0, 0, 0];
    function temme2(z, r, theta) {
      var upper, lower, alpha, roots, eta0, eta, sc7, sc6, sc5, sc4, sc3, sc2, sc, lu, s2, c2, c, s, u, x;
      return eta0 = erfcinv(2 * z) / -sqrt(r / 2), s = sin(theta), c = cos(theta), terms[0] = eta0, s2 = s * s, c2 = c * c, sc = s * c, sc2 = sc * sc, sc3 = sc2 * sc, sc4 = sc2 * sc2, sc5 = sc2 * sc3, sc6 = sc3 * sc3, sc7 = sc4 * sc3, workspace[0] = (2 * s2 - 1) / (3 * sc), workspace[1] = -polyval1(s2) / (36 * sc2), workspace[2] = polyval2(s2) / (1620 * sc3), workspace[3] = polyval3(s2) / (6480 * sc4), workspace[4] = polyval4(s2) / (90720 * sc5), workspace[5] = 0, terms[1] = evalpoly(workspace, eta0), workspace[0] = -polyval5(s2) / (405 * sc3), workspace[1] = polyval6(s2) / (2592 * sc4), workspace[2] = -polyval7(s2) / (204120 * sc5), workspace[3] = -polyval8(s2) / (2099520 * sc6), workspace[4] = 0, workspace[5] = 0, terms[2] = evalpoly(workspace, eta0), workspace[0] = polyval9(s2) / (102060 * sc5), workspace[1] = -polyval10(s2) / (20995200 * sc6), workspace[2] = polyval11(s2) / (36741600 * sc7), workspace[3] = 0, workspace[4] = 0, workspace[5] = 0, terms[3] = evalpoly(workspace, eta0), eta = evalpoly(terms, 1 / r), alpha = c / s, alpha *= alpha, lu = -(eta * eta) / (2 * s2) + ln(s2) + c2 * ln(c2) / s2, abs(eta) < 0.7 ? (workspace[0] = s2, workspace[1] = sc, workspace[2] = (1 - 2 * s2) / 3, workspace[3] = polyval12(s2) / (36 * sc), workspace[4] = polyval13(s2) / (270 * sc2), workspace[5] = 0, x = evalpoly(workspace, eta)) : (u = exp(lu), workspace[0] = u, workspace[1] = alpha, workspace[2] = 0, workspace[3] = 3 * alpha * (3 * alpha + 1) / 6, workspace[4] = 4 * alpha * (4 * alpha + 1) * (4 * alpha + 2) / 24, workspace[5] = 5 * alpha * (5 * alpha + 1) * (5 * alpha + 2) * (5 * alpha + 3) / 120, x = evalpoly(workspace, u), (x - s2) * eta < 0 && (x = 1 - x)), eta < 0 ? (lower = 0, upper = s2) : (lower = s2, upper = 1), (x < lower || x > upper) && (x = (lower + upper) / 2), roots = temmeRootFinder(-lu, alpha), x = newtonRaphsonIterate(roots, x, lower, upper, 32, 100), x;
    }
    module.exports = temme2;
  }
});

// node_modules/ms/index.js
var require_ms = __commonJS({
  "node_modules/ms/index.js"(exports, module) {
    var s = 1e3, m = s * 60, h = m * 60, d = h * 24, y = d * 365.25;
    module.exports = function(val, options) {
      options = options || {};
      var type = typeof val;
      if (type === "string" && val.length > 0)
        return parse(val);
      if (type === "number" && isNaN(val) === !1)
        return options.long ? fmtLong(val) : fmtShort(val);
      throw new Error(
        "val is not a non-empty string or a valid number. val=" + JSON.stringify(val)
      );
    };
    function parse(str) {
      if (str = String(str), !(str.length > 100)) {
        var match = /^((?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|years?|yrs?|y)?$/i.exec(
          str
        );
        if (match) {
          var n = parseFloat(match[1]), type = (match[2] || "ms").toLowerCase();
          switch (type) {
            case "years":
            case "year":
            case "yrs":
            case "yr":
            case "y":
              return n * y;
            case "days":
            case "day":
            case "d":
              return n * d;
            case "hours":
            case "hour":
            case "hrs":
            case "hr":
            case "h":
              return n * h;
            case "minutes":
            case "minute":
            case "mins":
            case "min":
            case "m":
              return n * m;
            case "seconds":
            case "second":
            case "secs":
            case "sec":
            case "s":
              return n * s;
            case "milliseconds":
            case "millisecond":
            case "msecs":
            case "msec":
            case "ms":
              return n;
            default:
              return;
          }
        }
      }
    }
    function fmtShort(ms) {
      return ms >= d ? Math.round(ms / d) + "d" : ms >= h ? Math.round(ms / h) + "h" : ms >= m ? Math.round(ms / m) + "m" : ms >= s ? Math.round(ms / s) + "s" : ms + "ms";
    }
    function fmtLong(ms) {
      return plural(ms, d, "day") || plural(ms, h, "hour") || plural(ms, m, "minute") || plural(ms, s, "second") || ms + " ms";
    }
    function plural(ms, n, name) {
      if (!(ms < n))
        return ms < n * 1.5 ? Math.floor(ms / n) + " " + name : Math.ceil(ms / n) + " " + name + "s";
    }
  }
});

// node_modules/debug/src/debug.js
var require_debug = __commonJS({
  "node_modules/debug/src/debug.js"(exports, module) {
    exports = module.exports = createDebug.debug = createDebug.default = createDebug;
    exports.coerce = coerce;
    exports.disable = disable;
    exports.enable = enable;
    exports.enabled = enabled;
    exports.humanize = require_ms();
    exports.names = [];
    exports.skips = [];
    exports.formatters = {};
    var prevTime;
    function selectColor(namespace) {
      var hash = 0, i;
      for (i in namespace)
        hash = (hash << 5) - hash + namespace.charCodeAt(i), hash |= 0;
      return exports.colors[Math.abs(hash) % exports.colors.length];
    }
    function createDebug(namespace) {
      function debug() {
        if (debug.enabled) {
          var self = debug, curr = +/* @__PURE__ */ new Date(), ms = curr - (prevTime || curr);
          self.diff = ms, self.prev = prevTime, self.curr = curr, prevTime = curr;
          for (var args = new Array(arguments.length), i = 0; i < args.length; i++)
            args[i] = arguments[i];
          args[0] = exports.coerce(args[0]), typeof args[0] != "string" && args.unshift("%O");
          var index = 0;
          args[0] = args[0].replace(/%([a-zA-Z%])/g, function(match, format) {
            if (match === "%%") return match;
            index++;
            var formatter = exports.formatters[format];
            if (typeof formatter == "function") {
              var val = args[index];
              match = formatter.call(self, val), args.splice(index, 1), index--;
            }
            return match;
          }), exports.formatArgs.call(self, args);
          var logFn = debug.log || exports.log || console.log.bind(console);
          logFn.apply(self, args);
        }
      }
      return debug.namespace = namespace, debug.enabled = exports.enabled(namespace), debug.useColors = exports.useColors(), debug.color = selectColor(namespace), typeof exports.init == "function" && exports.init(debug), debug;
    }
    function enable(namespaces) {
      exports.save(namespaces), exports.names = [], exports.skips = [];
      for (var split = (typeof namespaces == "string" ? namespaces : "").split(/[\s,]+/), len = split.length, i = 0; i < len; i++)
        split[i] && (namespaces = split[i].replace(/\*/g, ".*?"), namespaces[0] === "-" ? exports.skips.push(new RegExp("^" + namespaces.substr(1) + "$")) : exports.names.push(new RegExp("^" + namespaces + "$")));
    }
    function disable() {
      exports.enable("");
    }
    function enabled(name) {
      var i, len;
      for (i = 0, len = exports.skips.length; i < len; i++)
        if (exports.skips[i].test(name))
          return !1;
      for (i = 0, len = exports.names.length; i < len; i++)
        if (exports.names[i].test(name))
          return !0;
      return !1;
    }
    function coerce(val) {
      return val instanceof Error ? val.stack || val.message : val;
    }
  }
});

// node_modules/debug/src/browser.js
var require_browser = __commonJS({
  "node_modules/debug/src/browser.js"(exports, module) {
    exports = module.exports = require_debug();
    exports.log = log;
    exports.formatArgs = formatArgs;
    exports.save = save;
    exports.load = load;
    exports.useColors = useColors;
    exports.storage = typeof chrome < "u" && typeof chrome.storage < "u" ? chrome.storage.local : localstorage();
    exports.colors = [
      "lightseagreen",
      "forestgreen",
      "goldenrod",
      "dodgerblue",
      "darkorchid",
      "crimson"
    ];
    function useColors() {
      return typeof window < "u" && window.process && window.process.type === "renderer" ? !0 : typeof document < "u" && document.documentElement && document.documentElement.style && document.documentElement.style.WebkitAppearance || // is firebug? http://stackoverflow.com/a/398120/376773
      typeof window < "u" && window.console && (window.console.firebug || window.console.exception && window.console.table) || // is firefox >= v31?
      // https://developer.mozilla.org/en-US/docs/Tools/Web_Console#Styling_messages
      typeof navigator < "u" && navigator.userAgent && navigator.userAgent.toLowerCase().match(/firefox\/(\d+)/) && parseInt(RegExp.$1, 10) >= 31 || // double check webkit in userAgent just in case we are in a worker
      typeof navigator < "u" && navigator.userAgent && navigator.userAgent.toLowerCase().match(/applewebkit\/(\d+)/);
    }
    exports.formatters.j = function(v) {
      try {
        return JSON.stringify(v);
      } catch (err) {
        return "[UnexpectedJSONParseError]: " + err.message;
      }
    };
    function formatArgs(args) {
      var useColors2 = this.useColors;
      if (args[0] = (useColors2 ? "%c" : "") + this.namespace + (useColors2 ? " %c" : " ") + args[0] + (useColors2 ? "%c " : " ") + "+" + exports.humanize(this.diff), !!useColors2) {
        var c = "color: " + this.color;
        args.splice(1, 0, c, "color: inherit");
        var index = 0, lastC = 0;
        args[0].replace(/%[a-zA-Z%]/g, function(match) {
          match !== "%%" && (index++, match === "%c" && (lastC = index));
        }), args.splice(lastC, 0, c);
      }
    }
    function log() {
      return typeof console == "object" && console.log && Function.prototype.apply.call(console.log, console, arguments);
    }
    function save(namespaces) {
      try {
        namespaces == null ? exports.storage.removeItem("debug") : exports.storage.debug = namespaces;
      } catch {
      }
    }
    function load() {
      var r;
      try {
        r = exports.storage.debug;
      } catch {
      }
      return !r && typeof process < "u" && "env" in process && (r = process.env.DEBUG), r;
    }
    exports.enable(load());
    function localstorage() {
      try {
        return window.localStorage;
      } catch {
      }
    }
  }
});

// node_modules/debug/src/node.js
var require_node = __commonJS({
  "node_modules/debug/src/node.js"(exports, module) {
    var tty = __require("tty"), util = __require("util");
    exports = module.exports = require_debug();
    exports.init = init;
    exports.log = log;
    exports.formatArgs = formatArgs;
    exports.save = save;
    exports.load = load;
    exports.useColors = useColors;
    exports.colors = [6, 2, 3, 4, 5, 1];
    exports.inspectOpts = Object.keys(process.env).filter(function(key) {
      return /^debug_/i.test(key);
    }).reduce(function(obj, key) {
      var prop = key.substring(6).toLowerCase().replace(/_([a-z])/g, function(_, k) {
        return k.toUpperCase();
      }), val = process.env[key];
      return /^(yes|on|true|enabled)$/i.test(val) ? val = !0 : /^(no|off|false|disabled)$/i.test(val) ? val = !1 : val === "null" ? val = null : val = Number(val), obj[prop] = val, obj;
    }, {});
    var fd = parseInt(process.env.DEBUG_FD, 10) || 2;
    fd !== 1 && fd !== 2 && util.deprecate(function() {
    }, "except for stderr(2) and stdout(1), any other usage of DEBUG_FD is deprecated. Override debug.log if you want to use a different log function (https://git.io/debug_fd)")();
    var stream = fd === 1 ? process.stdout : fd === 2 ? process.stderr : createWritableStdioStream(fd);
    function useColors() {
      return "colors" in exports.inspectOpts ? !!exports.inspectOpts.colors : tty.isatty(fd);
    }
    exports.formatters.o = function(v) {
      return this.inspectOpts.colors = this.useColors, util.inspect(v, this.inspectOpts).split(`
`).map(function(str) {
        return str.trim();
      }).join(" ");
    };
    exports.formatters.O = function(v) {
      return this.inspectOpts.colors = this.useColors, util.inspect(v, this.inspectOpts);
    };
    function formatArgs(args) {
      var name = this.namespace, useColors2 = this.useColors;
      if (useColors2) {
        var c = this.color, prefix = "  \x1B[3" + c + ";1m" + name + " \x1B[0m";
        args[0] = prefix + args[0].split(`
`).join(`
` + prefix), args.push("\x1B[3" + c + "m+" + exports.humanize(this.diff) + "\x1B[0m");
      } else
        args[0] = (/* @__PURE__ */ new Date()).toUTCString() + " " + name + " " + args[0];
    }
    function log() {
      return stream.write(util.format.apply(util, arguments) + `
`);
    }
    function save(namespaces) {
      namespaces == null ? delete process.env.DEBUG : process.env.DEBUG = namespaces;
    }
    function load() {
      return process.env.DEBUG;
    }
    function createWritableStdioStream(fd2) {
      var stream2, tty_wrap = process.binding("tty_wrap");
      switch (tty_wrap.guessHandleType(fd2)) {
        case "TTY":
          stream2 = new tty.WriteStream(fd2), stream2._type = "tty", stream2._handle && stream2._handle.unref && stream2._handle.unref();
          break;
        case "FILE":
          var fs = __require("fs");
          stream2 = new fs.SyncWriteStream(fd2, { autoClose: !1 }), stream2._type = "fs";
          break;
        case "PIPE":
        case "TCP":
          var net = __require("net");
          stream2 = new net.Socket({
            fd: fd2,
            readable: !1,
            writable: !0
          }), stream2.readable = !1, stream2.read = null, stream2._type = "pipe", stream2._handle && stream2._handle.unref && stream2._handle.unref();
          break;
        default:
          throw new Error("Implement me. Unknown stream file type!");
      }
      return stream2.fd = fd2, stream2._isStdio = !0, stream2;
    }
    function init(debug) {
      debug.inspectOpts = {};
      for (var keys = Object.keys(exports.inspectOpts), i = 0; i < keys.length; i++)
        debug.inspectOpts[keys[i]] = exports.inspectOpts[keys[i]];
    }
    exports.enable(load());
  }
});

// node_modules/debug/src/index.js
var require_src = __commonJS({
  "node_modules/debug/src/index.js"(exports, module) {
    typeof process < "u" && process.type === "renderer" ? module.exports = require_browser() : module.exports = require_node();
  }
});

// node_modules/@stdlib/constants-float32-max/lib/index.js
var require_lib129 = __commonJS({
  "node_modules/@stdlib/constants-float32-max/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT32_MAX = 34028234663852886e22;
    module.exports = FLOAT32_MAX;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/higher_newton.js
var require_higher_newton = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/higher_newton.js"(exports, module) {
    "use strict";
    var logger = require_src(), gammainc = require_lib115(), abs = require_lib42(), exp = require_lib58(), ln = require_lib95(), MAX_FLOAT32 = require_lib129(), debug = logger("gammaincinv:higher_newton");
    function higherNewton(x0, a, m, p, q, lgama, invfp, pcase) {
      var dlnr, xini, ck0, ck1, ck2, a2, x2, px, qx, xr, t, n, r, x;
      x = x0, t = 1, n = 1, a2 = a * a, xini = x0;
      do {
        if (x = x0, x2 = x * x, m === 0) {
          if (dlnr = (1 - a) * ln(x) + x + lgama, dlnr > ln(MAX_FLOAT32))
            return debug("Warning: overflow problems in one or more steps of the computation. The initial approximation to the root is returned."), xini;
          r = exp(dlnr);
        } else
          r = -invfp * x;
        pcase ? (px = gammainc(x, a, !0, !1), ck0 = -r * (px - p)) : (qx = gammainc(x, a, !0, !0), ck0 = r * (qx - q)), r = ck0, p > 1e-120 || n > 1 ? (ck1 = 0.5 * (x - a + 1) / x, ck2 = (2 * x2 - 4 * x * a + 4 * x + 2 * a2 - 3 * a + 1) / x2, ck2 /= 6, x0 = x + r * (1 + r * (ck1 + r * ck2))) : x0 = x + r, t = abs(x / x0 - 1), n += 1, x = x0, x < 0 && (x = xini, n = 100);
      } while (t > 2e-14 && n < 35);
      return (t > 2e-14 || n > 99) && debug("Warning: the number of iterations in the Newton method reached the upper limit N=35. The last value obtained for the root is given as output."), xr = x || 0, xr;
    }
    module.exports = higherNewton;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_ak1.js
var require_polyval_ak1 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_ak1.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0 : 0 + x * (1 + x * (1 + x * (1.5 + x * (2.6666666666666665 + x * (5.208333333333333 + x * 10.8)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_ak2.js
var require_polyval_ak2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_ak2.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 1 : 1 + x * (1 + x * (0.3333333333333333 + x * (0.027777777777777776 + x * (-0.003703703703703704 + x * (2314814814814815e-19 + x * 5878894767783657e-20)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/lambdaeta.js
var require_lambdaeta = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/lambdaeta.js"(exports, module) {
    "use strict";
    var abs = require_lib42(), exp = require_lib58(), ln = require_lib95(), evalpoly = require_lib107(), polyvalAK1 = require_polyval_ak1(), polyvalAK2 = require_polyval_ak2(), THRESHOLD = 1e-8, ONEO12 = 0.08333333333333333, ONEO120 = 0.008333333333333333, AK = [1, 0, 0, 0, 0, 0];
    function lambdaeta(eta) {
      var L2, L3, L4, L5, la, L, q, r, s;
      if (s = eta * eta * 0.5, eta === 0 ? la = 0 : eta < -1 ? (r = exp(-1 - s), la = polyvalAK1(r)) : eta < 1 ? (r = eta, la = polyvalAK2(r)) : (r = 11 + s, L = ln(r), la = r + L, r = 1 / r, L2 = L * L, L3 = L2 * L, L4 = L3 * L, L5 = L4 * L, AK[1] = (2 - L) * 0.5, AK[2] = (-9 * L + 6 + 2 * L2) / 6, AK[3] = -(3 * L3 + 36 * L - 22 * L2 - 12) * ONEO12, AK[4] = (60 + 350 * L2 - 300 * L - 125 * L3 + 12 * L4) / 60, AK[5] = -(-120 - 274 * L4 + 900 * L - 1700 * L2 + 1125 * L3 + 20 * L5) * ONEO120, la += L * r * evalpoly(AK, r)), r = 1, eta > -3.5 && eta < -0.03 || eta > 0.03 && eta < 40) {
        r = 1, q = la;
        do
          la = q * (s + ln(q)) / (q - 1), r = abs(q / la - 1), q = la;
        while (r > THRESHOLD);
      }
      return la;
    }
    module.exports = lambdaeta;
  }
});

// node_modules/@stdlib/constants-float64-ln-sqrt-two-pi/lib/index.js
var require_lib130 = __commonJS({
  "node_modules/@stdlib/constants-float64-ln-sqrt-two-pi/lib/index.js"(exports, module) {
    "use strict";
    var LN_SQRT_TWO_PI = 0.9189385332046728;
    module.exports = LN_SQRT_TWO_PI;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/chepolsum.js
var require_chepolsum = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/chepolsum.js"(exports, module) {
    "use strict";
    var A = [
      1.9963790515900766,
      -0.0017971032528832887,
      13129285796384672e-21,
      -2340875228178749e-22,
      72291210671127e-22,
      -3280997607821e-22,
      19875070901e-21,
      -1509214183e-21,
      1375340084e-22,
      -145728923e-22,
      17532367e-22,
      -2351465e-22,
      346551e-22,
      -55471e-22,
      9548e-22,
      -1748e-22,
      332e-22,
      -58e-22
    ];
    function chepolsum(n, t) {
      var tt, u0, u1, u2, k;
      u0 = 0, u1 = 0, tt = t + t, k = n;
      do
        u2 = u1, u1 = u0, u0 = tt * u1 - u2 + A[k], k -= 1;
      while (k >= 0);
      return (u0 - u2) / 2;
    }
    module.exports = chepolsum;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_c.js
var require_polyval_c = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_c.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.025721014990011306 : 0.025721014990011306 + x * (0.08247596616699963 + x * (-0.0025328157302663564 + x * (6099292666946337e-19 + x * (-33543297638406e-17 + x * 250505279903e-15))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_d.js
var require_polyval_d = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_d.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      return x === 0 ? 0.08333333333333333 : 0.08333333333333333 + x * (-0.002777777777777778 + x * (7936507936507937e-19 + x * -5952380952380953e-19));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/stirling.js
var require_stirling = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/stirling.js"(exports, module) {
    "use strict";
    var gammaln = require_lib98(), ln = require_lib95(), LN_SQRT_TWO_PI = require_lib130(), SMALLEST_FLOAT32 = require_lib113(), MAX_FLOAT32 = require_lib129(), chepolsum = require_chepolsum(), polyvalC = require_polyval_c(), polyvalD = require_polyval_d(), C6 = 0.30865217988013566;
    function stirling(x) {
      var z;
      return x < SMALLEST_FLOAT32 ? MAX_FLOAT32 : x < 1 ? gammaln(x + 1) - (x + 0.5) * ln(x) + x - LN_SQRT_TWO_PI : x < 2 ? gammaln(x) - (x - 0.5) * ln(x) + x - LN_SQRT_TWO_PI : x < 3 ? gammaln(x - 1) - (x - 0.5) * ln(x) + x - LN_SQRT_TWO_PI + ln(x - 1) : x < 12 ? (z = 18 / (x * x) - 1, chepolsum(17, z) / (12 * x)) : (z = 1 / (x * x), x < 1e3 ? polyvalC(z) / (C6 + z) / x : polyvalD(z) / x);
    }
    module.exports = stirling;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/gamstar.js
var require_gamstar = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/gamstar.js"(exports, module) {
    "use strict";
    var exp = require_lib58(), gamma = require_lib89(), ln = require_lib95(), FLOAT32_MAX = require_lib129(), SQRT_TWO_PI = require_lib87(), stirling = require_stirling();
    function gamstar(x) {
      return x >= 3 ? exp(stirling(x)) : x > 0 ? gamma(x) / (exp(-x + (x - 0.5) * ln(x)) * SQRT_TWO_PI) : FLOAT32_MAX;
    }
    module.exports = gamstar;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak0bk0.js
var require_rational_ak0bk0 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak0bk0.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax, s1, s2;
      return x === 0 ? -0.3333333333438 : (x < 0 ? ax = -x : ax = x, ax <= 1 ? (s1 = -0.3333333333438 + x * (-0.2070740359969 + x * (-0.05041806657154 + x * (-0.004923635739372 + x * -4293658292782e-17))), s2 = 1 + x * (0.7045554412463 + x * (0.2118190062224 + x * (0.03048648397436 + x * 0.001605037988091)))) : (x = 1 / x, s1 = -4293658292782e-17 + x * (-0.004923635739372 + x * (-0.05041806657154 + x * (-0.2070740359969 + x * -0.3333333333438))), s2 = 0.001605037988091 + x * (0.03048648397436 + x * (0.2118190062224 + x * (0.7045554412463 + x * 1)))), s1 / s2);
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/eps1.js
var require_eps1 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/eps1.js"(exports, module) {
    "use strict";
    var abs = require_lib42(), ln = require_lib95(), lambdaeta = require_lambdaeta(), rateval = require_rational_ak0bk0();
    function eps1(eta) {
      var la;
      return abs(eta) < 1 ? rateval(eta) : (la = lambdaeta(eta), ln(eta / (la - 1)) / eta);
    }
    module.exports = eps1;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak1bk1.js
var require_rational_ak1bk1 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak1bk1.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax, s1, s2;
      return x === 0 ? -0.0172847633523 : (x < 0 ? ax = -x : ax = x, ax <= 1 ? (s1 = -0.0172847633523 + x * (-0.0159372646475 + x * (-0.00464910887221 + x * (-60683488776e-14 + x * -614830384279e-17))), s2 = 1 + x * (0.764050615669 + x * (0.297143406325 + x * (0.0579490176079 + x * 0.00574558524851)))) : (x = 1 / x, s1 = -614830384279e-17 + x * (-60683488776e-14 + x * (-0.00464910887221 + x * (-0.0159372646475 + x * -0.0172847633523))), s2 = 0.00574558524851 + x * (0.0579490176079 + x * (0.297143406325 + x * (0.764050615669 + x * 1)))), s1 / s2);
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak2bk2.js
var require_rational_ak2bk2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak2bk2.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax, s1, s2;
      return x === 0 ? -0.0172839517431 : (x < 0 ? ax = -x : ax = x, ax <= 1 ? (s1 = -0.0172839517431 + x * (-0.0146362417966 + x * (-0.00357406772616 + x * (-391032032692e-15 + x * 249634036069e-17))), s2 = 1 + x * (0.690560400696 + x * (0.249962384741 + x * (0.0443843438769 + x * 0.00424073217211)))) : (x = 1 / x, s1 = 249634036069e-17 + x * (-391032032692e-15 + x * (-0.00357406772616 + x * (-0.0146362417966 + x * -0.0172839517431))), s2 = 0.00424073217211 + x * (0.0443843438769 + x * (0.249962384741 + x * (0.690560400696 + x * 1)))), s1 / s2);
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak3bk3.js
var require_rational_ak3bk3 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak3bk3.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax, s1, s2;
      return x === 0 ? 0.99994466948 : (x < 0 ? ax = -x : ax = x, ax <= 1 ? (s1 = 0.99994466948 + x * (104.649839762 + x * (857.204033806 + x * (731.901559577 + x * 45.5174411671))), s2 = 1 + x * (104.526456943 + x * (823.313447808 + x * (3119.93802124 + x * 3970.03311219)))) : (x = 1 / x, s1 = 45.5174411671 + x * (731.901559577 + x * (857.204033806 + x * (104.649839762 + x * 0.99994466948))), s2 = 3970.03311219 + x * (3119.93802124 + x * (823.313447808 + x * (104.526456943 + x * 1)))), s1 / s2);
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/eps2.js
var require_eps2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/eps2.js"(exports, module) {
    "use strict";
    var ln = require_lib95(), rateval1 = require_rational_ak1bk1(), rateval2 = require_rational_ak2bk2(), rateval3 = require_rational_ak3bk3();
    function eps2(eta) {
      var lnmeta, x;
      return eta < -5 ? (x = eta * eta, lnmeta = ln(-eta), (12 - x - 6 * (lnmeta * lnmeta)) / (12 * x * eta)) : eta < -2 ? rateval1(eta) : eta < 2 ? rateval2(eta) : eta < 1e3 ? (x = 1 / eta, rateval3(eta) / (-12 * eta)) : -1 / (12 * eta);
    }
    module.exports = eps2;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak4bk4.js
var require_rational_ak4bk4 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak4bk4.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax, s1, s2;
      return x === 0 ? 0.0495346498136 : (x < 0 ? ax = -x : ax = x, ax <= 1 ? (s1 = 0.0495346498136 + x * (0.0299521337141 + x * (0.00688296911516 + x * (512634846317e-15 + x * -201411722031e-16))), s2 = 1 + x * (0.759803615283 + x * (0.261547111595 + x * (0.0464854522477 + x * 0.00403751193496)))) : (x = 1 / x, s1 = -201411722031e-16 + x * (512634846317e-15 + x * (0.00688296911516 + x * (0.0299521337141 + x * 0.0495346498136))), s2 = 0.00403751193496 + x * (0.0464854522477 + x * (0.261547111595 + x * (0.759803615283 + x * 1)))), s1 / s2);
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak5bk5.js
var require_rational_ak5bk5 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak5bk5.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax, s1, s2;
      return x === 0 ? 0.00452313583942 : (x < 0 ? ax = -x : ax = x, ax <= 1 ? (s1 = 0.00452313583942 + x * (0.00120744920113 + x * (-789724156582e-16 + x * (-504476066942e-16 + x * -535770949796e-17))), s2 = 1 + x * (0.912203410349 + x * (0.405368773071 + x * (0.0901638932349 + x * 0.00948935714996)))) : (x = 1 / x, s1 = -535770949796e-17 + x * (-504476066942e-16 + x * (-789724156582e-16 + x * (0.00120744920113 + x * 0.00452313583942))), s2 = 0.00948935714996 + x * (0.0901638932349 + x * (0.405368773071 + x * (0.912203410349 + x * 1)))), s1 / s2);
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak6bk6.js
var require_rational_ak6bk6 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak6bk6.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax, s1, s2;
      return x === 0 ? 0.00439937562904 : (x < 0 ? ax = -x : ax = x, ax <= 1 ? (s1 = 0.00439937562904 + x * (487225670639e-15 + x * (-128470657374e-15 + x * (529110969589e-17 + x * 15716677175e-17))), s2 = 1 + x * (0.794435257415 + x * (0.333094721709 + x * (0.0703527806143 + x * 0.00806110846078)))) : (x = 1 / x, s1 = 15716677175e-17 + x * (529110969589e-17 + x * (-128470657374e-15 + x * (487225670639e-15 + x * 0.00439937562904))), s2 = 0.00806110846078 + x * (0.0703527806143 + x * (0.333094721709 + x * (0.794435257415 + x * 1)))), s1 / s2);
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak7bk7.js
var require_rational_ak7bk7 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak7bk7.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax, s1, s2;
      return x === 0 ? -0.0011481191232 : (x < 0 ? ax = -x : ax = x, ax <= 1 ? (s1 = -0.0011481191232 + x * (-0.112850923276 + x * (1.51623048511 + x * (-0.218472031183 + x * 0.0730002451555))), s2 = 1 + x * (14.2482206905 + x * (69.7360396285 + x * (218.938950816 + x * 277.067027185)))) : (x = 1 / x, s1 = 0.0730002451555 + x * (-0.218472031183 + x * (1.51623048511 + x * (-0.112850923276 + x * -0.0011481191232))), s2 = 277.067027185 + x * (218.938950816 + x * (69.7360396285 + x * (14.2482206905 + x * 1)))), s1 / s2);
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak8bk8.js
var require_rational_ak8bk8 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak8bk8.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax, s1, s2;
      return x === 0 ? -145727889667e-15 : (x < 0 ? ax = -x : ax = x, ax <= 1 ? (s1 = -145727889667e-15 + x * (-0.290806748131 + x * (-13.308504545 + x * (199.722374056 + x * -11.4311378756))), s2 = 1 + x * (139.612587808 + x * (2189.01116348 + x * (7115.24019009 + x * 45574.6081453)))) : (x = 1 / x, s1 = -11.4311378756 + x * (199.722374056 + x * (-13.308504545 + x * (-0.290806748131 + x * -145727889667e-15))), s2 = 45574.6081453 + x * (7115.24019009 + x * (2189.01116348 + x * (139.612587808 + x * 1)))), s1 / s2);
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/eps3.js
var require_eps3 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/eps3.js"(exports, module) {
    "use strict";
    var ln = require_lib95(), rational1 = require_rational_ak4bk4(), rational2 = require_rational_ak5bk5(), rational3 = require_rational_ak6bk6(), rational4 = require_rational_ak7bk7(), rational5 = require_rational_ak8bk8();
    function eps3(eta) {
      var x, y;
      return eta < -8 ? (x = eta * eta, y = ln(-eta) / eta, (-30 + eta * y * (6 * x * y * y - 12 + x)) / (12 * eta * x * x)) : eta < -4 ? rational1(eta) / (eta * eta) : eta < -2 ? rational2(eta) : eta < 2 ? rational3(eta) : eta < 10 ? (x = 1 / eta, rational4(x) / (eta * eta)) : eta < 100 ? (x = 1 / eta, rational5(x) / (eta * eta)) : -ln(eta) / (12 * eta * eta * eta);
    }
    module.exports = eps3;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/compute.js
var require_compute = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/compute.js"(exports, module) {
    "use strict";
    var logger = require_src(), evalpoly = require_lib107(), gammaln = require_lib98(), erfcinv = require_lib125(), gamma = require_lib89(), sqrt = require_lib39(), abs = require_lib42(), exp = require_lib58(), min = require_lib74(), pow = require_lib67(), ln = require_lib95(), SQRT_TWO_PI = require_lib87(), MAX_FLOAT32 = require_lib129(), TWO_PI = require_lib109(), higherNewton = require_higher_newton(), lambdaeta = require_lambdaeta(), gamstar = require_gamstar(), eps1 = require_eps1(), eps2 = require_eps2(), eps3 = require_eps3(), debug = logger("gammaincinv:compute"), HALF = 0.5, ONEO3 = 0.3333333333333333, ONEO4 = 0.25, ONEO5 = 0.2, ONEO6 = 0.16666666666666666, ONEO12 = 0.08333333333333333, ONEO24 = 0.041666666666666664, CK = [0, 0, 0, 0, 0];
    function compute(a, p, q) {
      var ap1inv, invfp, lgama, pcase, porq, ainv, logr, ap22, ap14, ap13, ap12, vgam, vmin, xini, ap1, ap2, ap3, eta, p6, p5, x0, a2, L2, L3, L4, b2, b3, p3, a4, fp, p4, p2, a3, xr, ck, b, L, i, k, m, r, s, t, y;
      if (p < HALF ? (pcase = !0, porq = p, s = -1) : (pcase = !1, porq = q, s = 1), k = 0, abs(a - 1) < 1e-4 && (m = 0, pcase ? p < 1e-3 ? (p2 = p * p, p3 = p2 * p, p4 = p3 * p, p5 = p4 * p, p6 = p5 * p, x0 = p + p2 * HALF + p3 * ONEO3 + p4 * ONEO4 + p5 * ONEO5 + p6 * ONEO6) : x0 = -ln(1 - p) : x0 = -ln(q), a === 1 ? (k = 2, xr = x0) : (lgama = gammaln(a), k = 1)), q < 1e-30 && a < HALF && (m = 0, x0 = -ln(q * gamma(a)) + (a - 1) * ln(-ln(q * gamma(a))), k = 1, lgama = gammaln(a)), a > 1 && a < 500 && p < 1e-80) {
        for (m = 0, ainv = 1 / a, ap1inv = 1 / (a + 1), x0 = (gammaln(a + 1) + ln(p)) * ainv, x0 = exp(x0), xini = x0, i = 0; i < 10; i++)
          x0 = xini * exp(x0 * ainv) * pow(1 - x0 * ap1inv, ainv);
        k = 1, lgama = gammaln(a);
      }
      if (logr = 1 / a * (ln(p) + gammaln(a + 1)), logr < ln(ONEO5 * (1 + a)) && k === 0 && (r = exp(logr), m = 0, a2 = a * a, a3 = a2 * a, a4 = a3 * a, ap1 = a + 1, ap12 = ap1 * ap1, ap13 = ap1 * ap12, ap14 = ap12 * ap12, ap2 = a + 2, ap22 = ap2 * ap2, ap3 = a + 3, CK[0] = 1, CK[1] = 1 / ap1, CK[2] = HALF * (3 * a + 5) / (ap12 * ap2), CK[3] = ONEO3 * (31 + 8 * a2 + 33 * a) / (ap13 * ap2 * ap3), CK[4] = ONEO24 * (2888 + 1179 * a3 + 125 * a4 + 3971 * a2 + 5661 * a) / (ap14 * ap22 * ap3 * (a + 4)), x0 = r * evalpoly(CK, r), lgama = gammaln(a), k = 1), a < 10 && k === 0 && (vgam = sqrt(a) / (gamstar(a) * SQRT_TWO_PI), vmin = min(0.02, vgam), q < vmin && (m = 0, b = 1 - a, b2 = b * b, b3 = b2 * b, eta = sqrt(-2 / a * ln(q / vgam)), x0 = a * lambdaeta(eta), L = ln(x0), x0 > 5 ? (L2 = L * L, L3 = L2 * L, L4 = L3 * L, r = 1 / x0, CK[0] = L - 1, CK[1] = (3 * b - 2 * b * L + L2 - 2 * L + 2) * HALF, CK[2] = (24 * b * L - 11 * b2 - 24 * b - 6 * L2 + 12 * L - 12 - 9 * b * L2 + 6 * b2 * L + 2 * L3) * ONEO6, CK[3] = (-12 * b3 * L + 8.04 * b * L2 - 114 * b2 * L + (72 + 36 * L2) + (3 * L4 - 72 * L + 162) * (b - 168 * b * L) - (12 * L3 + 25 * b3) - (22 * b * L3 + 36 * b2 * L2 + 120 * b2)) * ONEO12, CK[4] = 0, x0 = x0 - L + b * r * evalpoly(CK, r)) : (r = 1 / x0, L2 = L * L, ck = L - 1, t = L - b * r * ck, t < x0 && (x0 -= t)), lgama = gammaln(a), k = 1)), abs(porq - HALF) < 1e-5 && k === 0 && (m = 0, ainv = 1 / a, x0 = a - ONEO3 + (0.019753086419753086 + 0.007211444248481286 * ainv) * ainv, lgama = gammaln(a), k = 1), a < 1 && k === 0 && (m = 0, pcase ? x0 = exp(1 / a * (ln(porq) + gammaln(a + 1))) : x0 = exp(1 / a * (ln(1 - porq) + gammaln(a + 1))), lgama = gammaln(a), k = 1), k === 0)
        if (m = 1, ainv = 1 / a, r = erfcinv(2 * porq), eta = s * r / sqrt(a * HALF), r < MAX_FLOAT32)
          eta += (eps1(eta) + (eps2(eta) + eps3(eta) * ainv) * ainv) * ainv, x0 = a * lambdaeta(eta), y = eta, fp = -sqrt(a / TWO_PI) * exp(-HALF * a * y * y) / gamstar(a), invfp = 1 / fp;
        else
          return debug("Warning: Overflow problems in one or more steps of the computation."), NaN;
      return k < 2 && (xr = higherNewton(x0, a, m, p, q, lgama, invfp, pcase)), xr;
    }
    module.exports = compute;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/main.js
var require_main90 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib6(), FLOAT32_SMALLEST = require_lib113(), PINF = require_lib31(), compute = require_compute();
    function gammaincinv(p, a, upper) {
      return isnan(p) || isnan(a) ? NaN : a < FLOAT32_SMALLEST ? NaN : p > 1 || p < 0 ? NaN : upper === !0 ? p === 0 ? PINF : p === 1 ? 0 : compute(a, 1 - p, p) : p === 0 ? 0 : p === 1 ? PINF : compute(a, p, 1 - p);
    }
    module.exports = gammaincinv;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/index.js
var require_lib131 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main90();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-smallest-subnormal/lib/index.js
var require_lib132 = __commonJS({
  "node_modules/@stdlib/constants-float64-smallest-subnormal/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_SMALLEST_SUBNORMAL = 5e-324;
    module.exports = FLOAT64_SMALLEST_SUBNORMAL;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/temme3.js
var require_temme3 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/temme3.js"(exports, module) {
    "use strict";
    var gammaincinv = require_lib131(), ln = require_lib95(), sqrt = require_lib39(), SMALLEST_SUBNORMAL = require_lib132(), temmeRootFinder = require_root_finder(), newtonRaphsonIterate = require_newton_raphson();
    function temme3(a, b, p, q) {
      var cross, roots, lower, upper, eta0, eta, w10, w12, w13, w14, e1, e2, e3, mu, d2, d3, d4, w2, w3, w4, w5, w6, w7, w8, w9, w1, d, w, u, x;
      return p < q ? eta0 = gammaincinv(p, b, !0) : eta0 = gammaincinv(q, b, !1), eta0 /= a, mu = b / a, w = sqrt(1 + mu), w2 = w * w, w3 = w2 * w, w4 = w2 * w2, w5 = w3 * w2, w6 = w3 * w3, w7 = w4 * w3, w8 = w4 * w4, w9 = w5 * w4, w10 = w5 * w5, d = eta0 - mu, d2 = d * d, d3 = d2 * d, d4 = d2 * d2, w1 = w + 1, w12 = w1 * w1, w13 = w1 * w12, w14 = w12 * w12, e1 = (w + 2) * (w - 1) / (3 * w), e1 += (w3 + 9 * w2 + 21 * w + 5) * d / (36 * w2 * w1), e1 -= (w4 - 13 * w3 + 69 * w2 + 167 * w + 46) * d2 / (1620 * w12 * w3), e1 -= (7 * w5 + 21 * w4 + 70 * w3 + 26 * w2 - 93 * w - 31) * d3 / (6480 * w13 * w4), e1 -= (75 * w6 + 202 * w5 + 188 * w4 - 888 * w3 - 1345 * w2 + 118 * w + 138) * d4 / (272160 * w14 * w5), e2 = (28 * w4 + 131 * w3 + 402 * w2 + 581 * w + 208) * (w - 1) / (1620 * w1 * w3), e2 -= (35 * w6 - 154 * w5 - 623 * w4 - 1636 * w3 - 3983 * w2 - 3514 * w - 925) * d / (12960 * w12 * w4), e2 -= (2132 * w7 + 7915 * w6 + 16821 * w5 + 35066 * w4 + 87490 * w3 + 141183 * w2 + 95993 * w + 21640) * d2 / (816480 * w5 * w13), e2 -= (11053 * w8 + 53308 * w7 + 117010 * w6 + 163924 * w5 + 116188 * w4 - 258428 * w3 - 677042 * w2 - 481940 * w - 105497) * d3 / (14696640 * w14 * w6), e3 = -((3592 * w7 + 8375 * w6 - 1323 * w5 - 29198 * w4 - 89578 * w3 - 154413 * w2 - 116063 * w - 29632) * (w - 1)) / (816480 * w5 * w12), e3 -= (442043 * w9 + 2054169 * w8 + 3803094 * w7 + 3470754 * w6 + 2141568 * w5 - 2393568 * w4 - 19904934 * w3 - 34714674 * w2 - 23128299 * w - 5253353) * d / (146966400 * w6 * w13), e3 -= (116932 * w10 + 819281 * w9 + 2378172 * w8 + 4341330 * w7 + 6806004 * w6 + 10622748 * w5 + 18739500 * w4 + 30651894 * w3 + 30869976 * w2 + 15431867 * w + 2919016) * d2 / (146966400 * w14 * w7), eta = eta0 + e1 / a + e2 / (a * a) + e3 / (a * a * a), eta <= 0 && (eta = SMALLEST_SUBNORMAL), u = eta - mu * ln(eta) + (1 + mu) * ln(1 + mu) - mu, cross = 1 / (1 + mu), lower = eta < mu ? cross : 0, upper = eta < mu ? 1 : cross, x = (lower + upper) / 2, roots = temmeRootFinder(u, mu), newtonRaphsonIterate(roots, x, lower, upper, 32, 100);
    }
    module.exports = temme3;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/halley_iterate.js
var require_halley_iterate = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/halley_iterate.js"(exports, module) {
    "use strict";
    var abs = require_lib42(), ldexp = require_lib57(), sign = require_lib128(), max = require_lib72(), MAX_VALUE = require_lib75();
    function halleyIterate(fun, guess, minimum, maximum, digits, maxIter) {
      var convergence, outOfBounds, delta1, delta2, factor, result, f0Last, count, delta, denom, diff, num, res, f0, f1, f2;
      f0 = 0, outOfBounds = !1, result = guess, factor = ldexp(1, 1 - digits), delta = max(1e7 * guess, 1e7), f0Last = 0, delta1 = delta, delta2 = delta, count = maxIter;
      do {
        if (f0Last = f0, delta2 = delta1, delta1 = delta, res = fun(result), f0 = res[0], f1 = res[1], f2 = res[2], count -= 1, f0 === 0)
          break;
        if (f1 === 0 ? (f0Last === 0 && (result === minimum ? guess = maximum : guess = minimum, f0Last = fun(guess), delta = guess - result), sign(f0Last) * sign(f0) < 0 ? delta < 0 ? delta = (result - minimum) / 2 : delta = (result - maximum) / 2 : delta < 0 ? delta = (result - maximum) / 2 : delta = (result - minimum) / 2) : f2 === 0 ? delta = f0 / f1 : (denom = 2 * f0, num = 2 * f1 - f0 * (f2 / f1), abs(num) < 1 && abs(denom) >= abs(num) * MAX_VALUE ? delta = f0 / f1 : delta = denom / num, delta * f1 / f0 < 0 && (delta = f0 / f1, abs(delta) > 2 * abs(guess) && (delta = (delta < 0 ? -1 : 1) * 2 * abs(guess)))), convergence = abs(delta / delta2), convergence > 0.8 && convergence < 2 && (delta = delta > 0 ? (result - minimum) / 2 : (result - maximum) / 2, abs(delta) > result && (delta = sign(delta) * result), delta2 = delta * 3), guess = result, result -= delta, result < minimum) {
          if (abs(minimum) < 1 && abs(result) > 1 && MAX_VALUE / abs(result) < abs(minimum) ? diff = 1e3 : diff = result / minimum, abs(diff) < 1 && (diff = 1 / diff), !outOfBounds && diff > 0 && diff < 3)
            delta = 0.99 * (guess - minimum), result = guess - delta, outOfBounds = !0;
          else if (delta = (guess - minimum) / 2, result = guess - delta, result === minimum || result === maximum)
            break;
        } else if (result > maximum) {
          if (abs(maximum) < 1 && abs(result) > 1 && MAX_VALUE / abs(result) < abs(maximum) ? diff = 1e3 : diff = result / maximum, abs(diff) < 1 && (diff = 1 / diff), !outOfBounds && diff > 0 && diff < 3)
            delta = 0.99 * (guess - maximum), result = guess - delta, outOfBounds = !0;
          else if (delta = (guess - maximum) / 2, result = guess - delta, result === minimum || result === maximum)
            break;
        }
        delta > 0 ? maximum = guess : minimum = guess;
      } while (count && abs(result * factor) < abs(delta));
      return result;
    }
    module.exports = halleyIterate;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/ibeta_roots.js
var require_ibeta_roots = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/ibeta_roots.js"(exports, module) {
    "use strict";
    var kernelBetainc = require_lib121().assign, abs = require_lib42(), FLOAT64_MAX = require_lib75(), FLOAT64_MIN_NORM = require_lib53();
    function ibetaRoots(a, b, target, invert) {
      return roots;
      function roots(x) {
        var buf, f1, f2, f, y;
        return y = 1 - x, buf = [0, 0], kernelBetainc(x, a, b, !0, invert, buf, 1, 0), f = buf[0] - target, f1 = buf[1], invert && (f1 = -f1), y === 0 && (y = FLOAT64_MIN_NORM * 64), x === 0 && (x = FLOAT64_MIN_NORM * 64), f2 = f1 * (-(y * a) + (b - 2) * x + 1), abs(f2) < y * x * FLOAT64_MAX && (f2 /= y * x), invert && (f2 = -f2), f1 === 0 && (f1 = (invert ? -1 : 1) * FLOAT64_MIN_NORM * 64), [f, f1, f2];
      }
    }
    module.exports = ibetaRoots;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/main.js
var require_main91 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/main.js"(exports, module) {
    "use strict";
    var evalpoly = require_lib107(), betainc = require_lib122(), expm1 = require_lib36(), log1p = require_lib38(), asin = require_lib41(), beta = require_lib70(), sqrt = require_lib39(), abs = require_lib42(), exp = require_lib58(), pow = require_lib67(), sin = require_lib86(), max = require_lib72(), min = require_lib74(), ln = require_lib95(), FLOAT64_MIN_NORM = require_lib53(), HALF_PI = require_lib77(), EPSILON = require_lib69(), findIBetaInvFromTDist = require_find_ibeta_inv_from_t_dist(), temme1 = require_temme1(), temme2 = require_temme2(), temme3 = require_temme3(), halleyIterate = require_halley_iterate(), ibetaRoots = require_ibeta_roots(), DIGITS = 32, MAX_ITERATIONS = 1e3, terms = [0, 0, 0, 0, 0];
    function ibetaInvImp(a, b, p, q) {
      var digits, invert, lambda, lower, theta, upper, roots, maxv, minv, bet, ppa, tmp, xs2, ap1, bm1, fs, lx, ps, xg, xs, yp, a2, a3, b2, r, l, u, x, y;
      if (invert = !1, q === 0)
        return [1, 0];
      if (p === 0)
        return [0, 1];
      if (a === 1) {
        if (b === 1)
          return [p, 1 - p];
        tmp = b, b = a, a = tmp, tmp = q, q = p, p = tmp, invert = !0;
      }
      if (x = 0, lower = 0, upper = 1, a === 0.5) {
        if (b === 0.5)
          return x = sin(p * HALF_PI), x *= x, y = sin(q * HALF_PI), y *= y, [x, y];
        b > 0.5 && (tmp = b, b = a, a = tmp, tmp = q, q = p, p = tmp, invert = !invert);
      }
      if (b === 0.5 && a >= 0.5 && p !== 1)
        yp = {}, x = findIBetaInvFromTDist(a, p, yp), y = yp.value;
      else {
        if (b === 1)
          return p < q ? a > 1 ? (x = pow(p, 1 / a), y = -expm1(ln(p) / a)) : (x = pow(p, 1 / a), y = 1 - x) : (x = exp(log1p(-q) / a), y = -expm1(log1p(-q) / a)), invert && (tmp = y, y = x, x = tmp), [x, y];
        if (a + b > 5)
          p > 0.5 && (tmp = b, b = a, a = tmp, tmp = q, q = p, p = tmp, invert = !invert), minv = min(a, b), maxv = max(a, b), sqrt(minv) > maxv - minv && minv > 5 ? (x = temme1(a, b, p), y = 1 - x) : (r = a + b, theta = asin(sqrt(a / r)), lambda = minv / r, lambda >= 0.2 && lambda <= 0.8 && r >= 10 ? (ppa = pow(p, 1 / a), ppa < 25e-4 && a + b < 200 ? x = ppa * pow(a * beta(a, b), 1 / a) : x = temme2(p, r, theta), y = 1 - x) : (a < b && (tmp = b, b = a, a = tmp, tmp = q, q = p, p = tmp, invert = !invert), bet = 0, b < 2 && (bet = beta(a, b)), bet === 0 ? y = 1 : (y = pow(b * q * bet, 1 / b), x = 1 - y)), y > 1e-5 && (x = temme3(a, b, p, q), y = 1 - x));
        else if (a < 1 && b < 1) {
          if (xs = (1 - a) / (2 - a - b), fs = betainc(xs, a, b) - p, abs(fs) / p < EPSILON * 3)
            return invert ? [1 - xs, xs] : [xs, 1 - xs];
          fs < 0 && (tmp = b, b = a, a = tmp, tmp = q, q = p, p = tmp, invert = !invert, xs = 1 - xs), xg = pow(a * p * beta(a, b), 1 / a), x = xg / (1 + xg), y = 1 / (1 + xg), x > xs && (x = xs), upper = xs;
        } else a > 1 && b > 1 ? (xs = (a - 1) / (a + b - 2), xs2 = (b - 1) / (a + b - 2), ps = betainc(xs, a, b) - p, ps < 0 && (tmp = b, b = a, a = tmp, tmp = q, q = p, p = tmp, tmp = xs2, xs2 = xs, xs = tmp, invert = !invert), lx = ln(p * a * beta(a, b)) / a, x = exp(lx), y = x < 0.9 ? 1 - x : -expm1(lx), b < a && x < 0.2 && (ap1 = a - 1, bm1 = b - 1, a2 = a * a, a3 = a * a2, b2 = b * b, terms[0] = 0, terms[1] = 1, terms[2] = bm1 / ap1, ap1 *= ap1, terms[3] = bm1 * (3 * a * b + 5 * b + a2 - a - 4) / (2 * (a + 2) * ap1), ap1 *= a + 1, terms[4] = bm1 * (33 * a * b2 + 31 * b2 + 8 * a2 * b2 - 30 * a * b - 47 * b + 11 * a2 * b + 6 * a3 * b + 18 + 4 * a - a3 + a2 * a2 - 10 * a2), terms[4] /= 3 * (a + 3) * (a + 2) * ap1, x = evalpoly(terms, x)), x > xs && (x = xs), upper = xs) : (b < a && (tmp = b, b = a, a = tmp, tmp = q, q = p, p = tmp, invert = !invert), pow(p, 1 / a) < 0.5 ? (x = pow(p * a * beta(a, b), 1 / a), x === 0 && (x = FLOAT64_MIN_NORM), y = 1 - x) : (y = pow(1 - pow(p, b * beta(a, b)), 1 / b), y === 0 && (y = FLOAT64_MIN_NORM), x = 1 - y));
      }
      return x > 0.5 && (tmp = b, b = a, a = tmp, tmp = q, q = p, p = tmp, tmp = y, y = x, x = tmp, invert = !invert, l = 1 - upper, u = 1 - lower, lower = l, upper = u), lower === 0 && (invert ? (lower = EPSILON, x < lower && (x = lower)) : lower = FLOAT64_MIN_NORM, x < lower && (x = lower)), digits = DIGITS, x < 1e-50 && (a < 1 || b < 1) && (digits *= 3, digits /= 2), roots = ibetaRoots(a, b, p < q ? p : q, p >= q), x = halleyIterate(roots, x, lower, upper, digits, MAX_ITERATIONS), x === lower && (x = 0), invert ? [1 - x, x] : [x, 1 - x];
    }
    module.exports = ibetaInvImp;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/index.js
var require_lib133 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main91();
    module.exports = main;
  }
});

// node_modules/@stdlib/stats-base-dists-t-quantile/lib/main.js
var require_main92 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-t-quantile/lib/main.js"(exports, module) {
    "use strict";
    var kernelBetaincinv = require_lib133(), isnan = require_lib6(), sign = require_lib128(), sqrt = require_lib39();
    function quantile2(p, v) {
      var prob, xs;
      return isnan(v) || isnan(p) || v <= 0 || p < 0 || p > 1 ? NaN : (prob = p > 0.5 ? 1 - p : p, xs = kernelBetaincinv(v / 2, 0.5, 2 * prob, 1 - 2 * prob), sign(p - 0.5) * sqrt(v * xs[1] / xs[0]));
    }
    module.exports = quantile2;
  }
});

// node_modules/@stdlib/stats-base-dists-t-quantile/lib/factory.js
var require_factory3 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-t-quantile/lib/factory.js"(exports, module) {
    "use strict";
    var constantFunction = require_lib123(), kernelBetaincinv = require_lib133(), isnan = require_lib6(), sign = require_lib128(), sqrt = require_lib39();
    function factory(v) {
      if (isnan(v) || v <= 0)
        return constantFunction(NaN);
      return quantile2;
      function quantile2(p) {
        var prob, xs;
        return isnan(p) || p < 0 || p > 1 ? NaN : (prob = p > 0.5 ? 1 - p : p, xs = kernelBetaincinv(v / 2, 0.5, 2 * prob, 1 - 2 * prob), sign(p - 0.5) * sqrt(v * xs[1] / xs[0]));
      }
    }
    module.exports = factory;
  }
});

// node_modules/@stdlib/stats-base-dists-t-quantile/lib/index.js
var require_lib134 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-t-quantile/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib5(), main = require_main92(), factory = require_factory3();
    setReadOnly(main, "factory", factory);
    module.exports = main;
  }
});

// src/statistics/quantile.ts
function computeQuantile(sample, probability) {
  return interpolate(sorted(sample), probability);
}
function computeQuantileSummary(sample) {
  let ascending = sorted(sample);
  return {
    p50: interpolate(ascending, 0.5),
    p90: interpolate(ascending, 0.9),
    p95: interpolate(ascending, 0.95),
    p99: interpolate(ascending, 0.99)
  };
}
function sorted(sample) {
  let [first, ...rest] = Float64Array.from(sample).sort();
  return [first ?? sample[0], ...rest];
}
function interpolate(ascending, probability) {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`a quantile needs a probability in 0..1, not ${probability}`);
  let position = (ascending.length - 1) * probability, lower = ascending[Math.floor(position)] ?? ascending[0], upper = ascending[Math.ceil(position)] ?? lower;
  return lower + (upper - lower) * (position - Math.floor(position));
}

// src/statistics/student-t.ts
var import_stats_base_dists_t_cdf = __toESM(require_lib124(), 1), import_stats_base_dists_t_quantile = __toESM(require_lib134(), 1);
function computeStudentQuantile(probability, df) {
  if (!(probability > 0 && probability < 1)) throw new RangeError(`a t quantile needs a probability between 0 and 1, not ${probability}`);
  return (0, import_stats_base_dists_t_quantile.default)(probability, positive(df));
}
function computeStudentCumulative(value, df) {
  return (0, import_stats_base_dists_t_cdf.default)(value, positive(df));
}
function computeStudentInterval(input) {
  let reach = computeStudentQuantile((1 + input.confidence) / 2, input.df) * input.standardError;
  return { low: input.estimate - reach, high: input.estimate + reach };
}
function positive(df) {
  if (!(df > 0 && Number.isFinite(df))) throw new RangeError(`Student's t needs positive finite degrees of freedom, not ${df}`);
  return df;
}

export {
  computeQuantile,
  computeQuantileSummary,
  require_lib133 as require_lib,
  computeStudentQuantile,
  computeStudentCumulative,
  computeStudentInterval
};
