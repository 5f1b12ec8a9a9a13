/*!
fflate 0.8.3

MIT License

Copyright (c) 2026 Arjun Barrett

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.

--------------------------------------------------------------------------------

uplot 1.6.32

The MIT License (MIT)

Copyright (c) 2022 Leon Sorokin

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in
all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN
THE SOFTWARE.
*/
// src/model/text/message-of.ts
/** Returns the message of a thrown value, which may not be an Error. */
function messageOf(thrown) {
	return thrown instanceof Error ? thrown.message : String(thrown);
}

// src/report/page/elements.ts
/** Returns an element that every report contains. @throws Error if it is missing */
function byId(id) {
	const found = document.getElementById(id);
	if (found === null) throw new Error(`the page has no #${id}`);
	return found;
}
/** A text with others for the names in braces. */
function filled(text, values) {
	return text.replace(/\{(\w+)\}/g, (name, key) => values[key] ?? name);
}
/** A new element with what is inside; a text is text, whatever it contains. */
function element(name, className, ...inside) {
	const made = document.createElement(name);
	if (className !== "") made.className = className;
	made.append(...inside);
	return made;
}

// node_modules/uplot/dist/uPlot.esm.js
/**
* Copyright (c) 2025, Leon Sorokin
* All rights reserved. (MIT Licensed)
*
* uPlot.js (μPlot)
* A small, fast chart for time series, lines, areas, ohlc & bars
* https://github.com/leeoniya/uPlot (v1.6.32)
*/
const FEAT_TIME = true;
const UPLOT = "uplot";
const ORI_HZ = "u-hz";
const ORI_VT = "u-vt";
const TITLE = "u-title";
const WRAP = "u-wrap";
const UNDER = "u-under";
const OVER = "u-over";
const AXIS = "u-axis";
const OFF = "u-off";
const SELECT = "u-select";
const CURSOR_X = "u-cursor-x";
const CURSOR_Y = "u-cursor-y";
const CURSOR_PT = "u-cursor-pt";
const LEGEND = "u-legend";
const LEGEND_LIVE = "u-live";
const LEGEND_INLINE = "u-inline";
const LEGEND_SERIES = "u-series";
const LEGEND_MARKER = "u-marker";
const LEGEND_LABEL = "u-label";
const LEGEND_VALUE = "u-value";
const WIDTH = "width";
const HEIGHT$1 = "height";
const TOP = "top";
const BOTTOM = "bottom";
const LEFT = "left";
const RIGHT = "right";
const hexBlack = "#000";
const transparent = "#0000";
const mousemove = "mousemove";
const mousedown = "mousedown";
const mouseup = "mouseup";
const mouseenter = "mouseenter";
const mouseleave = "mouseleave";
const dblclick = "dblclick";
const resize = "resize";
const scroll = "scroll";
const change = "change";
const dppxchange = "dppxchange";
const LEGEND_DISP = "--";
const domEnv = typeof window != "undefined";
const doc = domEnv ? document : null;
const win = domEnv ? window : null;
const nav = domEnv ? navigator : null;
let pxRatio;
let query;
function setPxRatio() {
	let _pxRatio = devicePixelRatio;
	if (pxRatio != _pxRatio) {
		pxRatio = _pxRatio;
		query && off(change, query, setPxRatio);
		query = matchMedia(`(min-resolution: ${pxRatio - .001}dppx) and (max-resolution: ${pxRatio + .001}dppx)`);
		on(change, query, setPxRatio);
		win.dispatchEvent(new CustomEvent(dppxchange));
	}
}
function addClass(el, c) {
	if (c != null) {
		let cl = el.classList;
		!cl.contains(c) && cl.add(c);
	}
}
function remClass(el, c) {
	let cl = el.classList;
	cl.contains(c) && cl.remove(c);
}
function setStylePx(el, name, value) {
	el.style[name] = value + "px";
}
function placeTag(tag, cls, targ, refEl) {
	let el = doc.createElement(tag);
	if (cls != null) addClass(el, cls);
	if (targ != null) targ.insertBefore(el, refEl);
	return el;
}
function placeDiv(cls, targ) {
	return placeTag("div", cls, targ);
}
const xformCache = /* @__PURE__ */ new WeakMap();
function elTrans(el, xPos, yPos, xMax, yMax) {
	let xform = "translate(" + xPos + "px," + yPos + "px)";
	if (xform != xformCache.get(el)) {
		el.style.transform = xform;
		xformCache.set(el, xform);
		if (xPos < 0 || yPos < 0 || xPos > xMax || yPos > yMax) addClass(el, OFF);
		else remClass(el, OFF);
	}
}
const colorCache = /* @__PURE__ */ new WeakMap();
function elColor(el, background, borderColor) {
	let newColor = background + borderColor;
	if (newColor != colorCache.get(el)) {
		colorCache.set(el, newColor);
		el.style.background = background;
		el.style.borderColor = borderColor;
	}
}
const sizeCache = /* @__PURE__ */ new WeakMap();
function elSize(el, newWid, newHgt, centered) {
	let newSize = newWid + "" + newHgt;
	if (newSize != sizeCache.get(el)) {
		sizeCache.set(el, newSize);
		el.style.height = newHgt + "px";
		el.style.width = newWid + "px";
		el.style.marginLeft = centered ? -newWid / 2 + "px" : 0;
		el.style.marginTop = centered ? -newHgt / 2 + "px" : 0;
	}
}
const evOpts = { passive: true };
const evOpts2 = {
	...evOpts,
	capture: true
};
function on(ev, el, cb, capt) {
	el.addEventListener(ev, cb, capt ? evOpts2 : evOpts);
}
function off(ev, el, cb, capt) {
	el.removeEventListener(ev, cb, evOpts);
}
domEnv && setPxRatio();
function closestIdx(num, arr, lo, hi) {
	let mid;
	lo = lo || 0;
	hi = hi || arr.length - 1;
	let bitwise = hi <= 2147483647;
	while (hi - lo > 1) {
		mid = bitwise ? lo + hi >> 1 : floor((lo + hi) / 2);
		if (arr[mid] < num) lo = mid;
		else hi = mid;
	}
	if (num - arr[lo] <= arr[hi] - num) return lo;
	return hi;
}
function makeIndexOfs(predicate) {
	let indexOfs = (data, _i0, _i1) => {
		let i0 = -1;
		let i1 = -1;
		for (let i = _i0; i <= _i1; i++) if (predicate(data[i])) {
			i0 = i;
			break;
		}
		for (let i = _i1; i >= _i0; i--) if (predicate(data[i])) {
			i1 = i;
			break;
		}
		return [i0, i1];
	};
	return indexOfs;
}
const notNullish = (v) => v != null;
const isPositive = (v) => v != null && v > 0;
const nonNullIdxs = makeIndexOfs(notNullish);
const positiveIdxs = makeIndexOfs(isPositive);
function getMinMax(data, _i0, _i1, sorted = 0, log = false) {
	let getEdgeIdxs = log ? positiveIdxs : nonNullIdxs;
	let predicate = log ? isPositive : notNullish;
	[_i0, _i1] = getEdgeIdxs(data, _i0, _i1);
	let _min = data[_i0];
	let _max = data[_i0];
	if (_i0 > -1) {
		if (sorted == 1) {
			_min = data[_i0];
			_max = data[_i1];
		} else if (sorted == -1) {
			_min = data[_i1];
			_max = data[_i0];
		} else for (let i = _i0; i <= _i1; i++) {
			let v = data[i];
			if (predicate(v)) {
				if (v < _min) _min = v;
				else if (v > _max) _max = v;
			}
		}
	}
	return [_min ?? inf, _max ?? -inf];
}
function rangeLog(min, max, base, fullMags) {
	let minSign = sign(min);
	let maxSign = sign(max);
	if (min == max) {
		if (minSign == -1) {
			min *= base;
			max /= base;
		} else {
			min /= base;
			max *= base;
		}
	}
	let logFn = base == 10 ? log10 : log2;
	let growMinAbs = minSign == 1 ? floor : ceil;
	let growMaxAbs = maxSign == 1 ? ceil : floor;
	let minExp = growMinAbs(logFn(abs(min)));
	let maxExp = growMaxAbs(logFn(abs(max)));
	let minIncr = pow(base, minExp);
	let maxIncr = pow(base, maxExp);
	if (base == 10) {
		if (minExp < 0) minIncr = roundDec(minIncr, -minExp);
		if (maxExp < 0) maxIncr = roundDec(maxIncr, -maxExp);
	}
	if (fullMags || base == 2) {
		min = minIncr * minSign;
		max = maxIncr * maxSign;
	} else {
		min = incrRoundDn(min, minIncr);
		max = incrRoundUp(max, maxIncr);
	}
	return [min, max];
}
function rangeAsinh(min, max, base, fullMags) {
	let minMax = rangeLog(min, max, base, fullMags);
	if (min == 0) minMax[0] = 0;
	if (max == 0) minMax[1] = 0;
	return minMax;
}
const rangePad = .1;
const autoRangePart = {
	mode: 3,
	pad: rangePad
};
const _eqRangePart = {
	pad: 0,
	soft: null,
	mode: 0
};
const _eqRange = {
	min: _eqRangePart,
	max: _eqRangePart
};
function rangeNum(_min, _max, mult, extra) {
	if (isObj(mult)) return _rangeNum(_min, _max, mult);
	_eqRangePart.pad = mult;
	_eqRangePart.soft = extra ? 0 : null;
	_eqRangePart.mode = extra ? 3 : 0;
	return _rangeNum(_min, _max, _eqRange);
}
function ifNull(lh, rh) {
	return lh == null ? rh : lh;
}
function hasData(data, idx0, idx1) {
	idx0 = ifNull(idx0, 0);
	idx1 = ifNull(idx1, data.length - 1);
	while (idx0 <= idx1) {
		if (data[idx0] != null) return true;
		idx0++;
	}
	return false;
}
function _rangeNum(_min, _max, cfg) {
	let cmin = cfg.min;
	let cmax = cfg.max;
	let padMin = ifNull(cmin.pad, 0);
	let padMax = ifNull(cmax.pad, 0);
	let hardMin = ifNull(cmin.hard, -inf);
	let hardMax = ifNull(cmax.hard, inf);
	let softMin = ifNull(cmin.soft, inf);
	let softMax = ifNull(cmax.soft, -inf);
	let softMinMode = ifNull(cmin.mode, 0);
	let softMaxMode = ifNull(cmax.mode, 0);
	let delta = _max - _min;
	let deltaMag = log10(delta);
	let scalarMax = max$1(abs(_min), abs(_max));
	let scalarMag = log10(scalarMax);
	let scalarMagDelta = abs(scalarMag - deltaMag);
	if (delta < 1e-24 || scalarMagDelta > 10) {
		delta = 0;
		if (_min == 0 || _max == 0) {
			delta = 1e-24;
			if (softMinMode == 2 && softMin != inf) padMin = 0;
			if (softMaxMode == 2 && softMax != -inf) padMax = 0;
		}
	}
	let nonZeroDelta = delta || scalarMax || 1e3;
	let mag = log10(nonZeroDelta);
	let base = pow(10, floor(mag));
	let _newMin = roundDec(incrRoundDn(_min - nonZeroDelta * (delta == 0 ? _min == 0 ? .1 : 1 : padMin), base / 10), 24);
	let _softMin = _min >= softMin && (softMinMode == 1 || softMinMode == 3 && _newMin <= softMin || softMinMode == 2 && _newMin >= softMin) ? softMin : inf;
	let minLim = max$1(hardMin, _newMin < _softMin && _min >= _softMin ? _softMin : min(_softMin, _newMin));
	let _newMax = roundDec(incrRoundUp(_max + nonZeroDelta * (delta == 0 ? _max == 0 ? .1 : 1 : padMax), base / 10), 24);
	let _softMax = _max <= softMax && (softMaxMode == 1 || softMaxMode == 3 && _newMax >= softMax || softMaxMode == 2 && _newMax <= softMax) ? softMax : -inf;
	let maxLim = min(hardMax, _newMax > _softMax && _max <= _softMax ? _softMax : max$1(_softMax, _newMax));
	if (minLim == maxLim && minLim == 0) maxLim = 100;
	return [minLim, maxLim];
}
const numFormatter = new Intl.NumberFormat(domEnv ? nav.language : "en-US");
const fmtNum = (val) => numFormatter.format(val);
const M = Math;
const PI = M.PI;
const abs = M.abs;
const floor = M.floor;
const round = M.round;
const ceil = M.ceil;
const min = M.min;
const max$1 = M.max;
const pow = M.pow;
const sign = M.sign;
const log10 = M.log10;
const log2 = M.log2;
const sinh = (v, linthresh = 1) => M.sinh(v) * linthresh;
const asinh = (v, linthresh = 1) => M.asinh(v / linthresh);
const inf = Infinity;
function numIntDigits(x) {
	return (log10((x ^ x >> 31) - (x >> 31)) | 0) + 1;
}
function clamp(num, _min, _max) {
	return min(max$1(num, _min), _max);
}
function isFn(v) {
	return typeof v == "function";
}
function fnOrSelf(v) {
	return isFn(v) ? v : () => v;
}
const noop = () => {};
const retArg0 = (_0) => _0;
const retArg1 = (_0, _1) => _1;
const retNull = (_) => null;
const retTrue = (_) => true;
const retEq = (a, b) => a == b;
const regex6 = /\.\d*?(?=9{6,}|0{6,})/gm;
const fixFloat = (val) => {
	if (isInt(val) || fixedDec.has(val)) return val;
	const str = `${val}`;
	const match = str.match(regex6);
	if (match == null) return val;
	let len = match[0].length - 1;
	if (str.indexOf("e-") != -1) {
		let [num, exp] = str.split("e");
		return +`${fixFloat(num)}e${exp}`;
	}
	return roundDec(val, len);
};
function incrRound(num, incr) {
	return fixFloat(roundDec(fixFloat(num / incr)) * incr);
}
function incrRoundUp(num, incr) {
	return fixFloat(ceil(fixFloat(num / incr)) * incr);
}
function incrRoundDn(num, incr) {
	return fixFloat(floor(fixFloat(num / incr)) * incr);
}
function roundDec(val, dec = 0) {
	if (isInt(val)) return val;
	let p = 10 ** dec;
	let n = val * p * (1 + Number.EPSILON);
	return round(n) / p;
}
const fixedDec = /* @__PURE__ */ new Map();
function guessDec(num) {
	return (("" + num).split(".")[1] || "").length;
}
function genIncrs(base, minExp, maxExp, mults) {
	let incrs = [];
	let multDec = mults.map(guessDec);
	for (let exp = minExp; exp < maxExp; exp++) {
		let expa = abs(exp);
		let mag = roundDec(pow(base, exp), expa);
		for (let i = 0; i < mults.length; i++) {
			let _incr = base == 10 ? +`${mults[i]}e${exp}` : mults[i] * mag;
			let dec = (exp >= 0 ? 0 : expa) + (exp >= multDec[i] ? 0 : multDec[i]);
			let incr = base == 10 ? _incr : roundDec(_incr, dec);
			incrs.push(incr);
			fixedDec.set(incr, dec);
		}
	}
	return incrs;
}
const EMPTY_OBJ = {};
const EMPTY_ARR = [];
const nullNullTuple = [null, null];
const isArr = Array.isArray;
const isInt = Number.isInteger;
const isUndef = (v) => v === void 0;
function isStr(v) {
	return typeof v == "string";
}
function isObj(v) {
	let is = false;
	if (v != null) {
		let c = v.constructor;
		is = c == null || c == Object;
	}
	return is;
}
function fastIsObj(v) {
	return v != null && typeof v == "object";
}
const TypedArray = Object.getPrototypeOf(Uint8Array);
const __proto__ = "__proto__";
function copy(o, _isObj = isObj) {
	let out;
	if (isArr(o)) {
		let val = o.find((v) => v != null);
		if (isArr(val) || _isObj(val)) {
			out = Array(o.length);
			for (let i = 0; i < o.length; i++) out[i] = copy(o[i], _isObj);
		} else out = o.slice();
	} else if (o instanceof TypedArray) out = o.slice();
	else if (_isObj(o)) {
		out = {};
		for (let k in o) if (k != __proto__) out[k] = copy(o[k], _isObj);
	} else out = o;
	return out;
}
function assign(targ) {
	let args = arguments;
	for (let i = 1; i < args.length; i++) {
		let src = args[i];
		for (let key in src) if (key != __proto__) {
			if (isObj(targ[key])) assign(targ[key], copy(src[key]));
			else targ[key] = copy(src[key]);
		}
	}
	return targ;
}
const NULL_REMOVE = 0;
const NULL_RETAIN = 1;
const NULL_EXPAND = 2;
function nullExpand(yVals, nullIdxs, alignedLen) {
	for (let i = 0, xi, lastNullIdx = -1; i < nullIdxs.length; i++) {
		let nullIdx = nullIdxs[i];
		if (nullIdx > lastNullIdx) {
			xi = nullIdx - 1;
			while (xi >= 0 && yVals[xi] == null) yVals[xi--] = null;
			xi = nullIdx + 1;
			while (xi < alignedLen && yVals[xi] == null) yVals[lastNullIdx = xi++] = null;
		}
	}
}
function join(tables, nullModes) {
	if (allHeadersSame(tables)) {
		let table = tables[0].slice();
		for (let i = 1; i < tables.length; i++) table.push(...tables[i].slice(1));
		if (!isAsc(table[0])) table = sortCols(table);
		return table;
	}
	let xVals = /* @__PURE__ */ new Set();
	for (let ti = 0; ti < tables.length; ti++) {
		let xs = tables[ti][0];
		let len = xs.length;
		for (let i = 0; i < len; i++) xVals.add(xs[i]);
	}
	let data = [Array.from(xVals).sort((a, b) => a - b)];
	let alignedLen = data[0].length;
	let xIdxs = /* @__PURE__ */ new Map();
	for (let i = 0; i < alignedLen; i++) xIdxs.set(data[0][i], i);
	for (let ti = 0; ti < tables.length; ti++) {
		let t = tables[ti];
		let xs = t[0];
		for (let si = 1; si < t.length; si++) {
			let ys = t[si];
			let yVals = Array(alignedLen).fill(void 0);
			let nullMode = nullModes ? nullModes[ti][si] : NULL_RETAIN;
			let nullIdxs = [];
			for (let i = 0; i < ys.length; i++) {
				let yVal = ys[i];
				let alignedIdx = xIdxs.get(xs[i]);
				if (yVal === null) {
					if (nullMode != NULL_REMOVE) {
						yVals[alignedIdx] = yVal;
						if (nullMode == NULL_EXPAND) nullIdxs.push(alignedIdx);
					}
				} else yVals[alignedIdx] = yVal;
			}
			nullExpand(yVals, nullIdxs, alignedLen);
			data.push(yVals);
		}
	}
	return data;
}
const microTask = typeof queueMicrotask == "undefined" ? (fn) => Promise.resolve().then(fn) : queueMicrotask;
function sortCols(table) {
	let head = table[0];
	let rlen = head.length;
	let idxs = Array(rlen);
	for (let i = 0; i < idxs.length; i++) idxs[i] = i;
	idxs.sort((i0, i1) => head[i0] - head[i1]);
	let table2 = [];
	for (let i = 0; i < table.length; i++) {
		let row = table[i];
		let row2 = Array(rlen);
		for (let j = 0; j < rlen; j++) row2[j] = row[idxs[j]];
		table2.push(row2);
	}
	return table2;
}
function allHeadersSame(tables) {
	let vals0 = tables[0][0];
	let len0 = vals0.length;
	for (let i = 1; i < tables.length; i++) {
		let vals1 = tables[i][0];
		if (vals1.length != len0) return false;
		if (vals1 != vals0) {
			for (let j = 0; j < len0; j++) if (vals1[j] != vals0[j]) return false;
		}
	}
	return true;
}
function isAsc(vals, samples = 100) {
	const len = vals.length;
	if (len <= 1) return true;
	let firstIdx = 0;
	let lastIdx = len - 1;
	while (firstIdx <= lastIdx && vals[firstIdx] == null) firstIdx++;
	while (lastIdx >= firstIdx && vals[lastIdx] == null) lastIdx--;
	if (lastIdx <= firstIdx) return true;
	const stride = max$1(1, floor((lastIdx - firstIdx + 1) / samples));
	for (let prevVal = vals[firstIdx], i = firstIdx + stride; i <= lastIdx; i += stride) {
		const v = vals[i];
		if (v != null) {
			if (v <= prevVal) return false;
			prevVal = v;
		}
	}
	return true;
}
const months = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December"
];
const days = [
	"Sunday",
	"Monday",
	"Tuesday",
	"Wednesday",
	"Thursday",
	"Friday",
	"Saturday"
];
function slice3(str) {
	return str.slice(0, 3);
}
const days3 = days.map(slice3);
const engNames = {
	MMMM: months,
	MMM: months.map(slice3),
	WWWW: days,
	WWW: days3
};
function zeroPad2(int) {
	return (int < 10 ? "0" : "") + int;
}
function zeroPad3(int) {
	return (int < 10 ? "00" : int < 100 ? "0" : "") + int;
}
const subs = {
	YYYY: (d) => d.getFullYear(),
	YY: (d) => (d.getFullYear() + "").slice(2),
	MMMM: (d, names) => names.MMMM[d.getMonth()],
	MMM: (d, names) => names.MMM[d.getMonth()],
	MM: (d) => zeroPad2(d.getMonth() + 1),
	M: (d) => d.getMonth() + 1,
	DD: (d) => zeroPad2(d.getDate()),
	D: (d) => d.getDate(),
	WWWW: (d, names) => names.WWWW[d.getDay()],
	WWW: (d, names) => names.WWW[d.getDay()],
	HH: (d) => zeroPad2(d.getHours()),
	H: (d) => d.getHours(),
	h: (d) => {
		let h = d.getHours();
		return h == 0 ? 12 : h > 12 ? h - 12 : h;
	},
	AA: (d) => d.getHours() >= 12 ? "PM" : "AM",
	aa: (d) => d.getHours() >= 12 ? "pm" : "am",
	a: (d) => d.getHours() >= 12 ? "p" : "a",
	mm: (d) => zeroPad2(d.getMinutes()),
	m: (d) => d.getMinutes(),
	ss: (d) => zeroPad2(d.getSeconds()),
	s: (d) => d.getSeconds(),
	fff: (d) => zeroPad3(d.getMilliseconds())
};
function fmtDate(tpl, names) {
	names = names || engNames;
	let parts = [];
	let R = /\{([a-z]+)\}|[^{]+/gi, m;
	while (m = R.exec(tpl)) parts.push(m[0][0] == "{" ? subs[m[1]] : m[0]);
	return (d) => {
		let out = "";
		for (let i = 0; i < parts.length; i++) out += typeof parts[i] == "string" ? parts[i] : parts[i](d, names);
		return out;
	};
}
const localTz = new Intl.DateTimeFormat().resolvedOptions().timeZone;
function tzDate(date, tz) {
	let date2;
	if (tz == "UTC" || tz == "Etc/UTC") date2 = /* @__PURE__ */ new Date(+date + date.getTimezoneOffset() * 6e4);
	else if (tz == localTz) date2 = date;
	else {
		date2 = new Date(date.toLocaleString("en-US", { timeZone: tz }));
		date2.setMilliseconds(date.getMilliseconds());
	}
	return date2;
}
const onlyWhole = (v) => v % 1 == 0;
const allMults = [
	1,
	2,
	2.5,
	5
];
const decIncrs = genIncrs(10, -32, 0, allMults);
const oneIncrs = genIncrs(10, 0, 32, allMults);
const wholeIncrs = oneIncrs.filter(onlyWhole);
const numIncrs = decIncrs.concat(oneIncrs);
const NL = "\n";
const yyyy = "{YYYY}";
const NLyyyy = NL + yyyy;
const md = "{M}/{D}";
const NLmd = NL + md;
const NLmdyy = NLmd + "/{YY}";
const aa = "{aa}";
const hmmaa = "{h}:{mm}" + aa;
const NLhmmaa = NL + hmmaa;
const ss = ":{ss}";
const _ = null;
function genTimeStuffs(ms) {
	let s = ms * 1e3, m = s * 60, h = m * 60, d = h * 24, mo = d * 30, y = d * 365;
	let timeIncrs = (ms == 1 ? genIncrs(10, 0, 3, allMults).filter(onlyWhole) : genIncrs(10, -3, 0, allMults)).concat([
		s,
		s * 5,
		s * 10,
		s * 15,
		s * 30,
		m,
		m * 5,
		m * 10,
		m * 15,
		m * 30,
		h,
		h * 2,
		h * 3,
		h * 4,
		h * 6,
		h * 8,
		h * 12,
		d,
		d * 2,
		d * 3,
		d * 4,
		d * 5,
		d * 6,
		d * 7,
		d * 8,
		d * 9,
		d * 10,
		d * 15,
		mo,
		mo * 2,
		mo * 3,
		mo * 4,
		mo * 6,
		y,
		y * 2,
		y * 5,
		y * 10,
		y * 25,
		y * 50,
		y * 100
	]);
	const _timeAxisStamps = [
		[
			y,
			yyyy,
			_,
			_,
			_,
			_,
			_,
			_,
			1
		],
		[
			d * 28,
			"{MMM}",
			NLyyyy,
			_,
			_,
			_,
			_,
			_,
			1
		],
		[
			d,
			md,
			NLyyyy,
			_,
			_,
			_,
			_,
			_,
			1
		],
		[
			h,
			"{h}" + aa,
			NLmdyy,
			_,
			NLmd,
			_,
			_,
			_,
			1
		],
		[
			m,
			hmmaa,
			NLmdyy,
			_,
			NLmd,
			_,
			_,
			_,
			1
		],
		[
			s,
			ss,
			NLmdyy + " " + hmmaa,
			_,
			NLmd + " " + hmmaa,
			_,
			NLhmmaa,
			_,
			1
		],
		[
			ms,
			ss + ".{fff}",
			NLmdyy + " " + hmmaa,
			_,
			NLmd + " " + hmmaa,
			_,
			NLhmmaa,
			_,
			1
		]
	];
	function timeAxisSplits(tzDate) {
		return (self, axisIdx, scaleMin, scaleMax, foundIncr, foundSpace) => {
			let splits = [];
			let isYr = foundIncr >= y;
			let isMo = foundIncr >= mo && foundIncr < y;
			let minDate = tzDate(scaleMin);
			let minDateTs = roundDec(minDate * ms, 3);
			let minMin = mkDate(minDate.getFullYear(), isYr ? 0 : minDate.getMonth(), isMo || isYr ? 1 : minDate.getDate());
			let minMinTs = roundDec(minMin * ms, 3);
			if (isMo || isYr) {
				let moIncr = isMo ? foundIncr / mo : 0;
				let yrIncr = isYr ? foundIncr / y : 0;
				let split = minDateTs == minMinTs ? minDateTs : roundDec(mkDate(minMin.getFullYear() + yrIncr, minMin.getMonth() + moIncr, 1) * ms, 3);
				let splitDate = new Date(round(split / ms));
				let baseYear = splitDate.getFullYear();
				let baseMonth = splitDate.getMonth();
				for (let i = 0; split <= scaleMax; i++) {
					let next = mkDate(baseYear + yrIncr * i, baseMonth + moIncr * i, 1);
					let offs = next - tzDate(roundDec(next * ms, 3));
					split = roundDec((+next + offs) * ms, 3);
					if (split <= scaleMax) splits.push(split);
				}
			} else {
				let incr0 = foundIncr >= d ? d : foundIncr;
				let split = minMinTs + (floor(scaleMin) - floor(minDateTs)) + incrRoundUp(minDateTs - minMinTs, incr0);
				splits.push(split);
				let date0 = tzDate(split);
				let prevHour = date0.getHours() + date0.getMinutes() / m + date0.getSeconds() / h;
				let incrHours = foundIncr / h;
				let pctSpace = foundSpace / self.axes[axisIdx]._space;
				while (1) {
					split = roundDec(split + foundIncr, ms == 1 ? 0 : 3);
					if (split > scaleMax) break;
					if (incrHours > 1) {
						let expectedHour = floor(roundDec(prevHour + incrHours, 6)) % 24;
						let dstShift = tzDate(split).getHours() - expectedHour;
						if (dstShift > 1) dstShift = -1;
						split -= dstShift * h;
						prevHour = (prevHour + incrHours) % 24;
						let prevSplit = splits[splits.length - 1];
						if (roundDec((split - prevSplit) / foundIncr, 3) * pctSpace >= .7) splits.push(split);
					} else splits.push(split);
				}
			}
			return splits;
		};
	}
	return [
		timeIncrs,
		_timeAxisStamps,
		timeAxisSplits
	];
}
const [timeIncrsMs, _timeAxisStampsMs, timeAxisSplitsMs] = genTimeStuffs(1);
const [timeIncrsS, _timeAxisStampsS, timeAxisSplitsS] = genTimeStuffs(.001);
genIncrs(2, -53, 53, [1]);
function timeAxisStamps(stampCfg, fmtDate) {
	return stampCfg.map((s) => s.map((v, i) => i == 0 || i == 8 || v == null ? v : fmtDate(i == 1 || s[8] == 0 ? v : s[1] + v)));
}
function timeAxisVals(tzDate, stamps) {
	return (self, splits, axisIdx, foundSpace, foundIncr) => {
		let s = stamps.find((s) => foundIncr >= s[0]) || stamps[stamps.length - 1];
		let prevYear;
		let prevMnth;
		let prevDate;
		let prevHour;
		let prevMins;
		let prevSecs;
		return splits.map((split) => {
			let date = tzDate(split);
			let newYear = date.getFullYear();
			let newMnth = date.getMonth();
			let newDate = date.getDate();
			let newHour = date.getHours();
			let newMins = date.getMinutes();
			let newSecs = date.getSeconds();
			let stamp = newYear != prevYear && s[2] || newMnth != prevMnth && s[3] || newDate != prevDate && s[4] || newHour != prevHour && s[5] || newMins != prevMins && s[6] || newSecs != prevSecs && s[7] || s[1];
			prevYear = newYear;
			prevMnth = newMnth;
			prevDate = newDate;
			prevHour = newHour;
			prevMins = newMins;
			prevSecs = newSecs;
			return stamp(date);
		});
	};
}
function timeAxisVal(tzDate, dateTpl) {
	let stamp = fmtDate(dateTpl);
	return (self, splits, axisIdx, foundSpace, foundIncr) => splits.map((split) => stamp(tzDate(split)));
}
function mkDate(y, m, d) {
	return new Date(y, m, d);
}
function timeSeriesStamp(stampCfg, fmtDate) {
	return fmtDate(stampCfg);
}
const _timeSeriesStamp = "{YYYY}-{MM}-{DD} {h}:{mm}{aa}";
function timeSeriesVal(tzDate, stamp) {
	return (self, val, seriesIdx, dataIdx) => dataIdx == null ? LEGEND_DISP : stamp(tzDate(val));
}
function legendStroke(self, seriesIdx) {
	let s = self.series[seriesIdx];
	return s.width ? s.stroke(self, seriesIdx) : s.points.width ? s.points.stroke(self, seriesIdx) : null;
}
function legendFill(self, seriesIdx) {
	return self.series[seriesIdx].fill(self, seriesIdx);
}
const legendOpts = {
	show: true,
	live: true,
	isolate: false,
	mount: noop,
	markers: {
		show: true,
		width: 2,
		stroke: legendStroke,
		fill: legendFill,
		dash: "solid"
	},
	idx: null,
	idxs: null,
	values: []
};
function cursorPointShow(self, si) {
	let o = self.cursor.points;
	let pt = placeDiv();
	let size = o.size(self, si);
	setStylePx(pt, WIDTH, size);
	setStylePx(pt, HEIGHT$1, size);
	let mar = size / -2;
	setStylePx(pt, "marginLeft", mar);
	setStylePx(pt, "marginTop", mar);
	let width = o.width(self, si, size);
	width && setStylePx(pt, "borderWidth", width);
	return pt;
}
function cursorPointFill(self, si) {
	let sp = self.series[si].points;
	return sp._fill || sp._stroke;
}
function cursorPointStroke(self, si) {
	let sp = self.series[si].points;
	return sp._stroke || sp._fill;
}
function cursorPointSize(self, si) {
	return self.series[si].points.size;
}
const moveTuple = [0, 0];
function cursorMove(self, mouseLeft1, mouseTop1) {
	moveTuple[0] = mouseLeft1;
	moveTuple[1] = mouseTop1;
	return moveTuple;
}
function filtBtn0(self, targ, handle, onlyTarg = true) {
	return (e) => {
		e.button == 0 && (!onlyTarg || e.target == targ) && handle(e);
	};
}
function filtTarg(self, targ, handle, onlyTarg = true) {
	return (e) => {
		(!onlyTarg || e.target == targ) && handle(e);
	};
}
const cursorOpts = {
	show: true,
	x: true,
	y: true,
	lock: false,
	move: cursorMove,
	points: {
		one: false,
		show: cursorPointShow,
		size: cursorPointSize,
		width: 0,
		stroke: cursorPointStroke,
		fill: cursorPointFill
	},
	bind: {
		mousedown: filtBtn0,
		mouseup: filtBtn0,
		click: filtBtn0,
		dblclick: filtBtn0,
		mousemove: filtTarg,
		mouseleave: filtTarg,
		mouseenter: filtTarg
	},
	drag: {
		setScale: true,
		x: true,
		y: false,
		dist: 0,
		uni: null,
		click: (self, e) => {
			e.stopPropagation();
			e.stopImmediatePropagation();
		},
		_x: false,
		_y: false
	},
	focus: {
		dist: (self, seriesIdx, dataIdx, valPos, curPos) => valPos - curPos,
		prox: -1,
		bias: 0
	},
	hover: {
		skip: [void 0],
		prox: null,
		bias: 0
	},
	left: -10,
	top: -10,
	idx: null,
	dataIdx: null,
	idxs: null,
	event: null
};
const axisLines = {
	show: true,
	stroke: "rgba(0,0,0,0.07)",
	width: 2
};
const grid = assign({}, axisLines, { filter: retArg1 });
const ticks = assign({}, grid, { size: 10 });
const border = assign({}, axisLines, { show: false });
const font = "12px system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"Noto Sans\", sans-serif, \"Apple Color Emoji\", \"Segoe UI Emoji\", \"Segoe UI Symbol\", \"Noto Color Emoji\"";
const labelFont = "bold " + font;
const lineGap = 1.5;
const xAxisOpts = {
	show: true,
	scale: "x",
	stroke: hexBlack,
	space: 50,
	gap: 5,
	alignTo: 1,
	size: 50,
	labelGap: 0,
	labelSize: 30,
	labelFont,
	side: 2,
	grid,
	ticks,
	border,
	font,
	lineGap,
	rotate: 0
};
const numSeriesLabel = "Value";
const timeSeriesLabel = "Time";
const xSeriesOpts = {
	show: true,
	scale: "x",
	auto: false,
	sorted: 1,
	min: inf,
	max: -Infinity,
	idxs: []
};
function numAxisVals(self, splits, axisIdx, foundSpace, foundIncr) {
	return splits.map((v) => v == null ? "" : fmtNum(v));
}
function numAxisSplits(self, axisIdx, scaleMin, scaleMax, foundIncr, foundSpace, forceMin) {
	let splits = [];
	let numDec = fixedDec.get(foundIncr) || 0;
	scaleMin = forceMin ? scaleMin : roundDec(incrRoundUp(scaleMin, foundIncr), numDec);
	for (let val = scaleMin; val <= scaleMax; val = roundDec(val + foundIncr, numDec)) splits.push(Object.is(val, -0) ? 0 : val);
	return splits;
}
function logAxisSplits(self, axisIdx, scaleMin, scaleMax, foundIncr, foundSpace, forceMin) {
	const splits = [];
	const logBase = self.scales[self.axes[axisIdx].scale].log;
	const exp = floor((logBase == 10 ? log10 : log2)(scaleMin));
	foundIncr = pow(logBase, exp);
	if (logBase == 10) foundIncr = numIncrs[closestIdx(foundIncr, numIncrs)];
	let split = scaleMin;
	let nextMagIncr = foundIncr * logBase;
	if (logBase == 10) nextMagIncr = numIncrs[closestIdx(nextMagIncr, numIncrs)];
	do {
		splits.push(split);
		split = split + foundIncr;
		if (logBase == 10 && !fixedDec.has(split)) split = roundDec(split, fixedDec.get(foundIncr));
		if (split >= nextMagIncr) {
			foundIncr = split;
			nextMagIncr = foundIncr * logBase;
			if (logBase == 10) nextMagIncr = numIncrs[closestIdx(nextMagIncr, numIncrs)];
		}
	} while (split <= scaleMax);
	return splits;
}
function asinhAxisSplits(self, axisIdx, scaleMin, scaleMax, foundIncr, foundSpace, forceMin) {
	let linthresh = self.scales[self.axes[axisIdx].scale].asinh;
	let posSplits = scaleMax > linthresh ? logAxisSplits(self, axisIdx, max$1(linthresh, scaleMin), scaleMax, foundIncr) : [linthresh];
	let zero = scaleMax >= 0 && scaleMin <= 0 ? [0] : [];
	return (scaleMin < -linthresh ? logAxisSplits(self, axisIdx, max$1(linthresh, -scaleMax), -scaleMin, foundIncr) : [linthresh]).reverse().map((v) => -v).concat(zero, posSplits);
}
const RE_ALL = /./;
const RE_12357 = /[12357]/;
const RE_125 = /[125]/;
const RE_1 = /1/;
const _filt = (splits, distr, re, keepMod) => splits.map((v, i) => distr == 4 && v == 0 || i % keepMod == 0 && re.test(v.toExponential()[v < 0 ? 1 : 0]) ? v : null);
function log10AxisValsFilt(self, splits, axisIdx, foundSpace, foundIncr) {
	let axis = self.axes[axisIdx];
	let scaleKey = axis.scale;
	let sc = self.scales[scaleKey];
	let valToPos = self.valToPos;
	let minSpace = axis._space;
	let _10 = valToPos(10, scaleKey);
	let re = valToPos(9, scaleKey) - _10 >= minSpace ? RE_ALL : valToPos(7, scaleKey) - _10 >= minSpace ? RE_12357 : valToPos(5, scaleKey) - _10 >= minSpace ? RE_125 : RE_1;
	if (re == RE_1) {
		let magSpace = abs(valToPos(1, scaleKey) - _10);
		if (magSpace < minSpace) return _filt(splits.slice().reverse(), sc.distr, re, ceil(minSpace / magSpace)).reverse();
	}
	return _filt(splits, sc.distr, re, 1);
}
function log2AxisValsFilt(self, splits, axisIdx, foundSpace, foundIncr) {
	let axis = self.axes[axisIdx];
	let scaleKey = axis.scale;
	let minSpace = axis._space;
	let valToPos = self.valToPos;
	let magSpace = abs(valToPos(1, scaleKey) - valToPos(2, scaleKey));
	if (magSpace < minSpace) return _filt(splits.slice().reverse(), 3, RE_ALL, ceil(minSpace / magSpace)).reverse();
	return splits;
}
function numSeriesVal(self, val, seriesIdx, dataIdx) {
	return dataIdx == null ? LEGEND_DISP : val == null ? "" : fmtNum(val);
}
const yAxisOpts = {
	show: true,
	scale: "y",
	stroke: hexBlack,
	space: 30,
	gap: 5,
	alignTo: 1,
	size: 50,
	labelGap: 0,
	labelSize: 30,
	labelFont,
	side: 3,
	grid,
	ticks,
	border,
	font,
	lineGap,
	rotate: 0
};
function ptDia(width, mult) {
	return roundDec((3 + (width || 1) * 2) * mult, 3);
}
function seriesPointsShow(self, si) {
	let { scale, idxs } = self.series[0];
	let xData = self._data[0];
	let p0 = self.valToPos(xData[idxs[0]], scale, true);
	let p1 = self.valToPos(xData[idxs[1]], scale, true);
	let maxPts = abs(p1 - p0) / (self.series[si].points.space * pxRatio);
	return idxs[1] - idxs[0] <= maxPts;
}
const facet = {
	scale: null,
	auto: true,
	sorted: 0,
	min: inf,
	max: -Infinity
};
const gaps = (self, seriesIdx, idx0, idx1, nullGaps) => nullGaps;
const xySeriesOpts = {
	show: true,
	auto: true,
	sorted: 0,
	gaps,
	alpha: 1,
	facets: [assign({}, facet, { scale: "x" }), assign({}, facet, { scale: "y" })]
};
const ySeriesOpts = {
	scale: "y",
	auto: true,
	sorted: 0,
	show: true,
	spanGaps: false,
	gaps,
	alpha: 1,
	points: {
		show: seriesPointsShow,
		filter: null
	},
	values: null,
	min: inf,
	max: -Infinity,
	idxs: [],
	path: null,
	clip: null
};
function clampScale(self, val, scaleMin, scaleMax, scaleKey) {
	return scaleMin / 10;
}
const xScaleOpts = {
	time: FEAT_TIME,
	auto: true,
	distr: 1,
	log: 10,
	asinh: 1,
	min: null,
	max: null,
	dir: 1,
	ori: 0
};
const yScaleOpts = assign({}, xScaleOpts, {
	time: false,
	ori: 1
});
const syncs = {};
function _sync(key, opts) {
	let s = syncs[key];
	if (!s) {
		s = {
			key,
			plots: [],
			sub(plot) {
				s.plots.push(plot);
			},
			unsub(plot) {
				s.plots = s.plots.filter((c) => c != plot);
			},
			pub(type, self, x, y, w, h, i) {
				for (let j = 0; j < s.plots.length; j++) s.plots[j] != self && s.plots[j].pub(type, self, x, y, w, h, i);
			}
		};
		if (key != null) syncs[key] = s;
	}
	return s;
}
const BAND_CLIP_FILL = 1;
const BAND_CLIP_STROKE = 2;
function orient(u, seriesIdx, cb) {
	const mode = u.mode;
	const series = u.series[seriesIdx];
	const data = mode == 2 ? u._data[seriesIdx] : u._data;
	const scales = u.scales;
	const bbox = u.bbox;
	let dx = data[0], dy = mode == 2 ? data[1] : data[seriesIdx], sx = mode == 2 ? scales[series.facets[0].scale] : scales[u.series[0].scale], sy = mode == 2 ? scales[series.facets[1].scale] : scales[series.scale], l = bbox.left, t = bbox.top, w = bbox.width, h = bbox.height, H = u.valToPosH, V = u.valToPosV;
	return sx.ori == 0 ? cb(series, dx, dy, sx, sy, H, V, l, t, w, h, moveToH, lineToH, rectH, arcH, bezierCurveToH) : cb(series, dx, dy, sx, sy, V, H, t, l, h, w, moveToV, lineToV, rectV, arcV, bezierCurveToV);
}
function bandFillClipDirs(self, seriesIdx) {
	let fillDir = 0;
	let clipDirs = 0;
	let bands = ifNull(self.bands, EMPTY_ARR);
	for (let i = 0; i < bands.length; i++) {
		let b = bands[i];
		if (b.series[0] == seriesIdx) fillDir = b.dir;
		else if (b.series[1] == seriesIdx) {
			if (b.dir == 1) clipDirs |= 1;
			else clipDirs |= 2;
		}
	}
	return [fillDir, clipDirs == 1 ? -1 : clipDirs == 2 ? 1 : clipDirs == 3 ? 2 : 0];
}
function seriesFillTo(self, seriesIdx, dataMin, dataMax, bandFillDir) {
	let mode = self.mode;
	let series = self.series[seriesIdx];
	let scaleKey = mode == 2 ? series.facets[1].scale : series.scale;
	let scale = self.scales[scaleKey];
	return bandFillDir == -1 ? scale.min : bandFillDir == 1 ? scale.max : scale.distr == 3 ? scale.dir == 1 ? scale.min : scale.max : 0;
}
function clipBandLine(self, seriesIdx, idx0, idx1, strokePath, clipDir) {
	return orient(self, seriesIdx, (series, dataX, dataY, scaleX, scaleY, valToPosX, valToPosY, xOff, yOff, xDim, yDim) => {
		let pxRound = series.pxRound;
		const dir = scaleX.dir * (scaleX.ori == 0 ? 1 : -1);
		const lineTo = scaleX.ori == 0 ? lineToH : lineToV;
		let frIdx, toIdx;
		if (dir == 1) {
			frIdx = idx0;
			toIdx = idx1;
		} else {
			frIdx = idx1;
			toIdx = idx0;
		}
		let x0 = pxRound(valToPosX(dataX[frIdx], scaleX, xDim, xOff));
		let y0 = pxRound(valToPosY(dataY[frIdx], scaleY, yDim, yOff));
		let x1 = pxRound(valToPosX(dataX[toIdx], scaleX, xDim, xOff));
		let yLimit = pxRound(valToPosY(clipDir == 1 ? scaleY.max : scaleY.min, scaleY, yDim, yOff));
		let clip = new Path2D(strokePath);
		lineTo(clip, x1, yLimit);
		lineTo(clip, x0, yLimit);
		lineTo(clip, x0, y0);
		return clip;
	});
}
function clipGaps(gaps, ori, plotLft, plotTop, plotWid, plotHgt) {
	let clip = null;
	if (gaps.length > 0) {
		clip = new Path2D();
		const rect = ori == 0 ? rectH : rectV;
		let prevGapEnd = plotLft;
		for (let i = 0; i < gaps.length; i++) {
			let g = gaps[i];
			if (g[1] > g[0]) {
				let w = g[0] - prevGapEnd;
				w > 0 && rect(clip, prevGapEnd, plotTop, w, plotTop + plotHgt);
				prevGapEnd = g[1];
			}
		}
		let w = plotLft + plotWid - prevGapEnd;
		let maxStrokeWidth = 10;
		w > 0 && rect(clip, prevGapEnd, plotTop - maxStrokeWidth / 2, w, plotTop + plotHgt + maxStrokeWidth);
	}
	return clip;
}
function addGap(gaps, fromX, toX) {
	let prevGap = gaps[gaps.length - 1];
	if (prevGap && prevGap[0] == fromX) prevGap[1] = toX;
	else gaps.push([fromX, toX]);
}
function findGaps(xs, ys, idx0, idx1, dir, pixelForX, align) {
	let gaps = [];
	let len = xs.length;
	for (let i = dir == 1 ? idx0 : idx1; i >= idx0 && i <= idx1; i += dir) if (ys[i] === null) {
		let fr = i, to = i;
		if (dir == 1) while (++i <= idx1 && ys[i] === null) to = i;
		else while (--i >= idx0 && ys[i] === null) to = i;
		let frPx = pixelForX(xs[fr]);
		let toPx = to == fr ? frPx : pixelForX(xs[to]);
		let fri2 = fr - dir;
		frPx = align <= 0 && fri2 >= 0 && fri2 < len ? pixelForX(xs[fri2]) : frPx;
		let toi2 = to + dir;
		toPx = align >= 0 && toi2 >= 0 && toi2 < len ? pixelForX(xs[toi2]) : toPx;
		if (toPx >= frPx) gaps.push([frPx, toPx]);
	}
	return gaps;
}
function pxRoundGen(pxAlign) {
	return pxAlign == 0 ? retArg0 : pxAlign == 1 ? round : (v) => incrRound(v, pxAlign);
}
function rect(ori) {
	let moveTo = ori == 0 ? moveToH : moveToV;
	let arcTo = ori == 0 ? (p, x1, y1, x2, y2, r) => {
		p.arcTo(x1, y1, x2, y2, r);
	} : (p, y1, x1, y2, x2, r) => {
		p.arcTo(x1, y1, x2, y2, r);
	};
	let rect = ori == 0 ? (p, x, y, w, h) => {
		p.rect(x, y, w, h);
	} : (p, y, x, h, w) => {
		p.rect(x, y, w, h);
	};
	return (p, x, y, w, h, endRad = 0, baseRad = 0) => {
		if (endRad == 0 && baseRad == 0) rect(p, x, y, w, h);
		else {
			endRad = min(endRad, w / 2, h / 2);
			baseRad = min(baseRad, w / 2, h / 2);
			moveTo(p, x + endRad, y);
			arcTo(p, x + w, y, x + w, y + h, endRad);
			arcTo(p, x + w, y + h, x, y + h, baseRad);
			arcTo(p, x, y + h, x, y, baseRad);
			arcTo(p, x, y, x + w, y, endRad);
			p.closePath();
		}
	};
}
const moveToH = (p, x, y) => {
	p.moveTo(x, y);
};
const moveToV = (p, y, x) => {
	p.moveTo(x, y);
};
const lineToH = (p, x, y) => {
	p.lineTo(x, y);
};
const lineToV = (p, y, x) => {
	p.lineTo(x, y);
};
const rectH = rect(0);
const rectV = rect(1);
const arcH = (p, x, y, r, startAngle, endAngle) => {
	p.arc(x, y, r, startAngle, endAngle);
};
const arcV = (p, y, x, r, startAngle, endAngle) => {
	p.arc(x, y, r, startAngle, endAngle);
};
const bezierCurveToH = (p, bp1x, bp1y, bp2x, bp2y, p2x, p2y) => {
	p.bezierCurveTo(bp1x, bp1y, bp2x, bp2y, p2x, p2y);
};
const bezierCurveToV = (p, bp1y, bp1x, bp2y, bp2x, p2y, p2x) => {
	p.bezierCurveTo(bp1x, bp1y, bp2x, bp2y, p2x, p2y);
};
function points(opts) {
	return (u, seriesIdx, idx0, idx1, filtIdxs) => {
		return orient(u, seriesIdx, (series, dataX, dataY, scaleX, scaleY, valToPosX, valToPosY, xOff, yOff, xDim, yDim) => {
			let { pxRound, points } = series;
			let moveTo, arc;
			if (scaleX.ori == 0) {
				moveTo = moveToH;
				arc = arcH;
			} else {
				moveTo = moveToV;
				arc = arcV;
			}
			const width = roundDec(points.width * pxRatio, 3);
			let rad = (points.size - points.width) / 2 * pxRatio;
			let dia = roundDec(rad * 2, 3);
			let fill = new Path2D();
			let clip = new Path2D();
			let { left: lft, top, width: wid, height: hgt } = u.bbox;
			rectH(clip, lft - dia, top - dia, wid + dia * 2, hgt + dia * 2);
			const drawPoint = (pi) => {
				if (dataY[pi] != null) {
					let x = pxRound(valToPosX(dataX[pi], scaleX, xDim, xOff));
					let y = pxRound(valToPosY(dataY[pi], scaleY, yDim, yOff));
					moveTo(fill, x + rad, y);
					arc(fill, x, y, rad, 0, PI * 2);
				}
			};
			if (filtIdxs) filtIdxs.forEach(drawPoint);
			else for (let pi = idx0; pi <= idx1; pi++) drawPoint(pi);
			return {
				stroke: width > 0 ? fill : null,
				fill,
				clip,
				flags: 3
			};
		});
	};
}
function _drawAcc(lineTo) {
	return (stroke, accX, minY, maxY, inY, outY) => {
		if (minY != maxY) {
			if (inY != minY && outY != minY) lineTo(stroke, accX, minY);
			if (inY != maxY && outY != maxY) lineTo(stroke, accX, maxY);
			lineTo(stroke, accX, outY);
		}
	};
}
const drawAccH = _drawAcc(lineToH);
const drawAccV = _drawAcc(lineToV);
function linear(opts) {
	const alignGaps = ifNull(opts?.alignGaps, 0);
	return (u, seriesIdx, idx0, idx1) => {
		return orient(u, seriesIdx, (series, dataX, dataY, scaleX, scaleY, valToPosX, valToPosY, xOff, yOff, xDim, yDim) => {
			[idx0, idx1] = nonNullIdxs(dataY, idx0, idx1);
			let pxRound = series.pxRound;
			let pixelForX = (val) => pxRound(valToPosX(val, scaleX, xDim, xOff));
			let pixelForY = (val) => pxRound(valToPosY(val, scaleY, yDim, yOff));
			let lineTo, drawAcc;
			if (scaleX.ori == 0) {
				lineTo = lineToH;
				drawAcc = drawAccH;
			} else {
				lineTo = lineToV;
				drawAcc = drawAccV;
			}
			const dir = scaleX.dir * (scaleX.ori == 0 ? 1 : -1);
			const _paths = {
				stroke: new Path2D(),
				fill: null,
				clip: null,
				band: null,
				gaps: null,
				flags: BAND_CLIP_FILL
			};
			const stroke = _paths.stroke;
			let hasGap = false;
			if (idx1 - idx0 >= xDim * 4) {
				let xForPixel = (pos) => u.posToVal(pos, scaleX.key, true);
				let minY = null, maxY = null, inY, outY, drawnAtX;
				let accX = pixelForX(dataX[dir == 1 ? idx0 : idx1]);
				let idx0px = pixelForX(dataX[idx0]);
				let idx1px = pixelForX(dataX[idx1]);
				let nextAccXVal = xForPixel(dir == 1 ? idx0px + 1 : idx1px - 1);
				for (let i = dir == 1 ? idx0 : idx1; i >= idx0 && i <= idx1; i += dir) {
					let xVal = dataX[i];
					let x = (dir == 1 ? xVal < nextAccXVal : xVal > nextAccXVal) ? accX : pixelForX(xVal);
					let yVal = dataY[i];
					if (x == accX) {
						if (yVal != null) {
							outY = yVal;
							if (minY == null) {
								lineTo(stroke, x, pixelForY(outY));
								inY = minY = maxY = outY;
							} else if (outY < minY) minY = outY;
							else if (outY > maxY) maxY = outY;
						} else if (yVal === null) hasGap = true;
					} else {
						if (minY != null) drawAcc(stroke, accX, pixelForY(minY), pixelForY(maxY), pixelForY(inY), pixelForY(outY));
						if (yVal != null) {
							outY = yVal;
							lineTo(stroke, x, pixelForY(outY));
							minY = maxY = inY = outY;
						} else {
							minY = maxY = null;
							if (yVal === null) hasGap = true;
						}
						accX = x;
						nextAccXVal = xForPixel(accX + dir);
					}
				}
				if (minY != null && minY != maxY && drawnAtX != accX) drawAcc(stroke, accX, pixelForY(minY), pixelForY(maxY), pixelForY(inY), pixelForY(outY));
			} else for (let i = dir == 1 ? idx0 : idx1; i >= idx0 && i <= idx1; i += dir) {
				let yVal = dataY[i];
				if (yVal === null) hasGap = true;
				else if (yVal != null) lineTo(stroke, pixelForX(dataX[i]), pixelForY(yVal));
			}
			let [bandFillDir, bandClipDir] = bandFillClipDirs(u, seriesIdx);
			if (series.fill != null || bandFillDir != 0) {
				let fill = _paths.fill = new Path2D(stroke);
				let fillToY = pixelForY(series.fillTo(u, seriesIdx, series.min, series.max, bandFillDir));
				let frX = pixelForX(dataX[idx0]);
				let toX = pixelForX(dataX[idx1]);
				if (dir == -1) [toX, frX] = [frX, toX];
				lineTo(fill, toX, fillToY);
				lineTo(fill, frX, fillToY);
			}
			if (!series.spanGaps) {
				let gaps = [];
				hasGap && gaps.push(...findGaps(dataX, dataY, idx0, idx1, dir, pixelForX, alignGaps));
				_paths.gaps = gaps = series.gaps(u, seriesIdx, idx0, idx1, gaps);
				_paths.clip = clipGaps(gaps, scaleX.ori, xOff, yOff, xDim, yDim);
			}
			if (bandClipDir != 0) _paths.band = bandClipDir == 2 ? [clipBandLine(u, seriesIdx, idx0, idx1, stroke, -1), clipBandLine(u, seriesIdx, idx0, idx1, stroke, 1)] : clipBandLine(u, seriesIdx, idx0, idx1, stroke, bandClipDir);
			return _paths;
		});
	};
}
function stepped(opts) {
	const align = ifNull(opts.align, 1);
	const ascDesc = ifNull(opts.ascDesc, false);
	const alignGaps = ifNull(opts.alignGaps, 0);
	const extend = ifNull(opts.extend, false);
	return (u, seriesIdx, idx0, idx1) => {
		return orient(u, seriesIdx, (series, dataX, dataY, scaleX, scaleY, valToPosX, valToPosY, xOff, yOff, xDim, yDim) => {
			[idx0, idx1] = nonNullIdxs(dataY, idx0, idx1);
			let pxRound = series.pxRound;
			let { left, width } = u.bbox;
			let pixelForX = (val) => pxRound(valToPosX(val, scaleX, xDim, xOff));
			let pixelForY = (val) => pxRound(valToPosY(val, scaleY, yDim, yOff));
			let lineTo = scaleX.ori == 0 ? lineToH : lineToV;
			const _paths = {
				stroke: new Path2D(),
				fill: null,
				clip: null,
				band: null,
				gaps: null,
				flags: BAND_CLIP_FILL
			};
			const stroke = _paths.stroke;
			const dir = scaleX.dir * (scaleX.ori == 0 ? 1 : -1);
			let prevYPos = pixelForY(dataY[dir == 1 ? idx0 : idx1]);
			let firstXPos = pixelForX(dataX[dir == 1 ? idx0 : idx1]);
			let prevXPos = firstXPos;
			let firstXPosExt = firstXPos;
			if (extend && align == -1) {
				firstXPosExt = left;
				lineTo(stroke, firstXPosExt, prevYPos);
			}
			lineTo(stroke, firstXPos, prevYPos);
			for (let i = dir == 1 ? idx0 : idx1; i >= idx0 && i <= idx1; i += dir) {
				let yVal1 = dataY[i];
				if (yVal1 == null) continue;
				let x1 = pixelForX(dataX[i]);
				let y1 = pixelForY(yVal1);
				if (align == 1) lineTo(stroke, x1, prevYPos);
				else lineTo(stroke, prevXPos, y1);
				lineTo(stroke, x1, y1);
				prevYPos = y1;
				prevXPos = x1;
			}
			let prevXPosExt = prevXPos;
			if (extend && align == 1) {
				prevXPosExt = left + width;
				lineTo(stroke, prevXPosExt, prevYPos);
			}
			let [bandFillDir, bandClipDir] = bandFillClipDirs(u, seriesIdx);
			if (series.fill != null || bandFillDir != 0) {
				let fill = _paths.fill = new Path2D(stroke);
				let fillToY = pixelForY(series.fillTo(u, seriesIdx, series.min, series.max, bandFillDir));
				lineTo(fill, prevXPosExt, fillToY);
				lineTo(fill, firstXPosExt, fillToY);
			}
			if (!series.spanGaps) {
				let gaps = [];
				gaps.push(...findGaps(dataX, dataY, idx0, idx1, dir, pixelForX, alignGaps));
				let halfStroke = series.width * pxRatio / 2;
				let startsOffset = ascDesc || align == 1 ? halfStroke : -halfStroke;
				let endsOffset = ascDesc || align == -1 ? -halfStroke : halfStroke;
				gaps.forEach((g) => {
					g[0] += startsOffset;
					g[1] += endsOffset;
				});
				_paths.gaps = gaps = series.gaps(u, seriesIdx, idx0, idx1, gaps);
				_paths.clip = clipGaps(gaps, scaleX.ori, xOff, yOff, xDim, yDim);
			}
			if (bandClipDir != 0) _paths.band = bandClipDir == 2 ? [clipBandLine(u, seriesIdx, idx0, idx1, stroke, -1), clipBandLine(u, seriesIdx, idx0, idx1, stroke, 1)] : clipBandLine(u, seriesIdx, idx0, idx1, stroke, bandClipDir);
			return _paths;
		});
	};
}
function findColWidth(dataX, dataY, valToPosX, scaleX, xDim, xOff, colWid = inf) {
	if (dataX.length > 1) {
		let prevIdx = null;
		for (let i = 0, minDelta = Infinity; i < dataX.length; i++) if (dataY[i] !== void 0) {
			if (prevIdx != null) {
				let delta = abs(dataX[i] - dataX[prevIdx]);
				if (delta < minDelta) {
					minDelta = delta;
					colWid = abs(valToPosX(dataX[i], scaleX, xDim, xOff) - valToPosX(dataX[prevIdx], scaleX, xDim, xOff));
				}
			}
			prevIdx = i;
		}
	}
	return colWid;
}
function bars(opts) {
	opts = opts || EMPTY_OBJ;
	const size = ifNull(opts.size, [
		.6,
		inf,
		1
	]);
	const align = opts.align || 0;
	const _extraGap = opts.gap || 0;
	let ro = opts.radius;
	ro = ro == null ? [0, 0] : typeof ro == "number" ? [ro, 0] : ro;
	const radiusFn = fnOrSelf(ro);
	const gapFactor = 1 - size[0];
	const _maxWidth = ifNull(size[1], inf);
	const _minWidth = ifNull(size[2], 1);
	const disp = ifNull(opts.disp, EMPTY_OBJ);
	const _each = ifNull(opts.each, (_) => {});
	const { fill: dispFills, stroke: dispStrokes } = disp;
	return (u, seriesIdx, idx0, idx1) => {
		return orient(u, seriesIdx, (series, dataX, dataY, scaleX, scaleY, valToPosX, valToPosY, xOff, yOff, xDim, yDim) => {
			let pxRound = series.pxRound;
			let _align = align;
			let extraGap = _extraGap * pxRatio;
			let maxWidth = _maxWidth * pxRatio;
			let minWidth = _minWidth * pxRatio;
			let valRadius, baseRadius;
			if (scaleX.ori == 0) [valRadius, baseRadius] = radiusFn(u, seriesIdx);
			else [baseRadius, valRadius] = radiusFn(u, seriesIdx);
			const _dirX = scaleX.dir * (scaleX.ori == 0 ? 1 : -1);
			let rect = scaleX.ori == 0 ? rectH : rectV;
			let each = scaleX.ori == 0 ? _each : (u, seriesIdx, i, top, lft, hgt, wid) => {
				_each(u, seriesIdx, i, lft, top, wid, hgt);
			};
			let band = ifNull(u.bands, EMPTY_ARR).find((b) => b.series[0] == seriesIdx);
			let fillDir = band != null ? band.dir : 0;
			let fillTo = series.fillTo(u, seriesIdx, series.min, series.max, fillDir);
			let fillToY = pxRound(valToPosY(fillTo, scaleY, yDim, yOff));
			let xShift, barWid, fullGap, colWid = xDim;
			let strokeWidth = pxRound(series.width * pxRatio);
			let multiPath = false;
			let fillColors = null;
			let fillPaths = null;
			let strokeColors = null;
			let strokePaths = null;
			if (dispFills != null && (strokeWidth == 0 || dispStrokes != null)) {
				multiPath = true;
				fillColors = dispFills.values(u, seriesIdx, idx0, idx1);
				fillPaths = /* @__PURE__ */ new Map();
				new Set(fillColors).forEach((color) => {
					if (color != null) fillPaths.set(color, new Path2D());
				});
				if (strokeWidth > 0) {
					strokeColors = dispStrokes.values(u, seriesIdx, idx0, idx1);
					strokePaths = /* @__PURE__ */ new Map();
					new Set(strokeColors).forEach((color) => {
						if (color != null) strokePaths.set(color, new Path2D());
					});
				}
			}
			let { x0, size } = disp;
			if (x0 != null && size != null) {
				_align = 1;
				dataX = x0.values(u, seriesIdx, idx0, idx1);
				if (x0.unit == 2) dataX = dataX.map((pct) => u.posToVal(xOff + pct * xDim, scaleX.key, true));
				let sizes = size.values(u, seriesIdx, idx0, idx1);
				if (size.unit == 2) barWid = sizes[0] * xDim;
				else barWid = valToPosX(sizes[0], scaleX, xDim, xOff) - valToPosX(0, scaleX, xDim, xOff);
				colWid = findColWidth(dataX, dataY, valToPosX, scaleX, xDim, xOff, colWid);
				fullGap = colWid - barWid + extraGap;
			} else {
				colWid = findColWidth(dataX, dataY, valToPosX, scaleX, xDim, xOff, colWid);
				fullGap = colWid * gapFactor + extraGap;
				barWid = colWid - fullGap;
			}
			if (fullGap < 1) fullGap = 0;
			if (strokeWidth >= barWid / 2) strokeWidth = 0;
			if (fullGap < 5) pxRound = retArg0;
			let insetStroke = fullGap > 0;
			let rawBarWid = colWid - fullGap - (insetStroke ? strokeWidth : 0);
			barWid = pxRound(clamp(rawBarWid, minWidth, maxWidth));
			xShift = (_align == 0 ? barWid / 2 : _align == _dirX ? 0 : barWid) - _align * _dirX * ((_align == 0 ? extraGap / 2 : 0) + (insetStroke ? strokeWidth / 2 : 0));
			const _paths = {
				stroke: null,
				fill: null,
				clip: null,
				band: null,
				gaps: null,
				flags: 0
			};
			const stroke = multiPath ? null : new Path2D();
			let dataY0 = null;
			if (band != null) dataY0 = u.data[band.series[1]];
			else {
				let { y0, y1 } = disp;
				if (y0 != null && y1 != null) {
					dataY = y1.values(u, seriesIdx, idx0, idx1);
					dataY0 = y0.values(u, seriesIdx, idx0, idx1);
				}
			}
			let radVal = valRadius * barWid;
			let radBase = baseRadius * barWid;
			for (let i = _dirX == 1 ? idx0 : idx1; i >= idx0 && i <= idx1; i += _dirX) {
				let yVal = dataY[i];
				if (yVal == null) continue;
				if (dataY0 != null) {
					let yVal0 = dataY0[i] ?? 0;
					if (yVal - yVal0 == 0) continue;
					fillToY = valToPosY(yVal0, scaleY, yDim, yOff);
				}
				let xPos = valToPosX(scaleX.distr != 2 || disp != null ? dataX[i] : i, scaleX, xDim, xOff);
				let yPos = valToPosY(ifNull(yVal, fillTo), scaleY, yDim, yOff);
				let lft = pxRound(xPos - xShift);
				let btm = pxRound(max$1(yPos, fillToY));
				let top = pxRound(min(yPos, fillToY));
				let barHgt = btm - top;
				if (yVal != null) {
					let rv = yVal < 0 ? radBase : radVal;
					let rb = yVal < 0 ? radVal : radBase;
					if (multiPath) {
						if (strokeWidth > 0 && strokeColors[i] != null) rect(strokePaths.get(strokeColors[i]), lft, top + floor(strokeWidth / 2), barWid, max$1(0, barHgt - strokeWidth), rv, rb);
						if (fillColors[i] != null) rect(fillPaths.get(fillColors[i]), lft, top + floor(strokeWidth / 2), barWid, max$1(0, barHgt - strokeWidth), rv, rb);
					} else rect(stroke, lft, top + floor(strokeWidth / 2), barWid, max$1(0, barHgt - strokeWidth), rv, rb);
					each(u, seriesIdx, i, lft - strokeWidth / 2, top, barWid + strokeWidth, barHgt);
				}
			}
			if (strokeWidth > 0) _paths.stroke = multiPath ? strokePaths : stroke;
			else if (!multiPath) {
				_paths._fill = series.width == 0 ? series._fill : series._stroke ?? series._fill;
				_paths.width = 0;
			}
			_paths.fill = multiPath ? fillPaths : stroke;
			return _paths;
		});
	};
}
function splineInterp(interp, opts) {
	const alignGaps = ifNull(opts?.alignGaps, 0);
	return (u, seriesIdx, idx0, idx1) => {
		return orient(u, seriesIdx, (series, dataX, dataY, scaleX, scaleY, valToPosX, valToPosY, xOff, yOff, xDim, yDim) => {
			[idx0, idx1] = nonNullIdxs(dataY, idx0, idx1);
			let pxRound = series.pxRound;
			let pixelForX = (val) => pxRound(valToPosX(val, scaleX, xDim, xOff));
			let pixelForY = (val) => pxRound(valToPosY(val, scaleY, yDim, yOff));
			let moveTo, bezierCurveTo, lineTo;
			if (scaleX.ori == 0) {
				moveTo = moveToH;
				lineTo = lineToH;
				bezierCurveTo = bezierCurveToH;
			} else {
				moveTo = moveToV;
				lineTo = lineToV;
				bezierCurveTo = bezierCurveToV;
			}
			const dir = scaleX.dir * (scaleX.ori == 0 ? 1 : -1);
			let firstXPos = pixelForX(dataX[dir == 1 ? idx0 : idx1]);
			let prevXPos = firstXPos;
			let xCoords = [];
			let yCoords = [];
			for (let i = dir == 1 ? idx0 : idx1; i >= idx0 && i <= idx1; i += dir) if (dataY[i] != null) {
				let xVal = dataX[i];
				let xPos = pixelForX(xVal);
				xCoords.push(prevXPos = xPos);
				yCoords.push(pixelForY(dataY[i]));
			}
			const _paths = {
				stroke: interp(xCoords, yCoords, moveTo, lineTo, bezierCurveTo, pxRound),
				fill: null,
				clip: null,
				band: null,
				gaps: null,
				flags: BAND_CLIP_FILL
			};
			const stroke = _paths.stroke;
			let [bandFillDir, bandClipDir] = bandFillClipDirs(u, seriesIdx);
			if (series.fill != null || bandFillDir != 0) {
				let fill = _paths.fill = new Path2D(stroke);
				let fillToY = pixelForY(series.fillTo(u, seriesIdx, series.min, series.max, bandFillDir));
				lineTo(fill, prevXPos, fillToY);
				lineTo(fill, firstXPos, fillToY);
			}
			if (!series.spanGaps) {
				let gaps = [];
				gaps.push(...findGaps(dataX, dataY, idx0, idx1, dir, pixelForX, alignGaps));
				_paths.gaps = gaps = series.gaps(u, seriesIdx, idx0, idx1, gaps);
				_paths.clip = clipGaps(gaps, scaleX.ori, xOff, yOff, xDim, yDim);
			}
			if (bandClipDir != 0) _paths.band = bandClipDir == 2 ? [clipBandLine(u, seriesIdx, idx0, idx1, stroke, -1), clipBandLine(u, seriesIdx, idx0, idx1, stroke, 1)] : clipBandLine(u, seriesIdx, idx0, idx1, stroke, bandClipDir);
			return _paths;
		});
	};
}
function monotoneCubic(opts) {
	return splineInterp(_monotoneCubic, opts);
}
function _monotoneCubic(xs, ys, moveTo, lineTo, bezierCurveTo, pxRound) {
	const n = xs.length;
	if (n < 2) return null;
	const path = new Path2D();
	moveTo(path, xs[0], ys[0]);
	if (n == 2) lineTo(path, xs[1], ys[1]);
	else {
		let ms = Array(n), ds = Array(n - 1), dys = Array(n - 1), dxs = Array(n - 1);
		for (let i = 0; i < n - 1; i++) {
			dys[i] = ys[i + 1] - ys[i];
			dxs[i] = xs[i + 1] - xs[i];
			ds[i] = dys[i] / dxs[i];
		}
		ms[0] = ds[0];
		for (let i = 1; i < n - 1; i++) if (ds[i] === 0 || ds[i - 1] === 0 || ds[i - 1] > 0 !== ds[i] > 0) ms[i] = 0;
		else {
			ms[i] = 3 * (dxs[i - 1] + dxs[i]) / ((2 * dxs[i] + dxs[i - 1]) / ds[i - 1] + (dxs[i] + 2 * dxs[i - 1]) / ds[i]);
			if (!isFinite(ms[i])) ms[i] = 0;
		}
		ms[n - 1] = ds[n - 2];
		for (let i = 0; i < n - 1; i++) bezierCurveTo(path, xs[i] + dxs[i] / 3, ys[i] + ms[i] * dxs[i] / 3, xs[i + 1] - dxs[i] / 3, ys[i + 1] - ms[i + 1] * dxs[i] / 3, xs[i + 1], ys[i + 1]);
	}
	return path;
}
const cursorPlots = /* @__PURE__ */ new Set();
function invalidateRects() {
	for (let u of cursorPlots) u.syncRect(true);
}
if (domEnv) {
	on(resize, win, invalidateRects);
	on(scroll, win, invalidateRects, true);
	on(dppxchange, win, () => {
		uPlot.pxRatio = pxRatio;
	});
}
const linearPath = linear();
const pointsPath = points();
function setDefaults(d, xo, yo, initY) {
	return (initY ? [d[0], d[1]].concat(d.slice(2)) : [d[0]].concat(d.slice(1))).map((o, i) => setDefault(o, i, xo, yo));
}
function setDefaults2(d, xyo) {
	return d.map((o, i) => i == 0 ? {} : assign({}, xyo, o));
}
function setDefault(o, i, xo, yo) {
	return assign({}, i == 0 ? xo : yo, o);
}
function snapNumX(self, dataMin, dataMax) {
	return dataMin == null ? nullNullTuple : [dataMin, dataMax];
}
const snapTimeX = snapNumX;
function snapNumY(self, dataMin, dataMax) {
	return dataMin == null ? nullNullTuple : rangeNum(dataMin, dataMax, rangePad, true);
}
function snapLogY(self, dataMin, dataMax, scale) {
	return dataMin == null ? nullNullTuple : rangeLog(dataMin, dataMax, self.scales[scale].log, false);
}
const snapLogX = snapLogY;
function snapAsinhY(self, dataMin, dataMax, scale) {
	return dataMin == null ? nullNullTuple : rangeAsinh(dataMin, dataMax, self.scales[scale].log, false);
}
const snapAsinhX = snapAsinhY;
function findIncr(minVal, maxVal, incrs, dim, minSpace) {
	let intDigits = max$1(numIntDigits(minVal), numIntDigits(maxVal));
	let delta = maxVal - minVal;
	let incrIdx = closestIdx(minSpace / dim * delta, incrs);
	do {
		let foundIncr = incrs[incrIdx];
		let foundSpace = dim * foundIncr / delta;
		if (foundSpace >= minSpace && intDigits + (foundIncr < 5 ? fixedDec.get(foundIncr) : 0) <= 17) return [foundIncr, foundSpace];
	} while (++incrIdx < incrs.length);
	return [0, 0];
}
function pxRatioFont(font) {
	let fontSize, fontSizeCss;
	font = font.replace(/(\d+)px/, (m, p1) => (fontSize = round((fontSizeCss = +p1) * pxRatio)) + "px");
	return [
		font,
		fontSize,
		fontSizeCss
	];
}
function syncFontSize(axis) {
	if (axis.show) [axis.font, axis.labelFont].forEach((f) => {
		let size = roundDec(f[2] * pxRatio, 1);
		f[0] = f[0].replace(/[0-9.]+px/, size + "px");
		f[1] = size;
	});
}
function uPlot(opts, data, then) {
	const self = { mode: ifNull(opts.mode, 1) };
	const mode = self.mode;
	function getHPos(val, scale, dim, off) {
		let pct = scale.valToPct(val);
		return off + dim * (scale.dir == -1 ? 1 - pct : pct);
	}
	function getVPos(val, scale, dim, off) {
		let pct = scale.valToPct(val);
		return off + dim * (scale.dir == -1 ? pct : 1 - pct);
	}
	function getPos(val, scale, dim, off) {
		return scale.ori == 0 ? getHPos(val, scale, dim, off) : getVPos(val, scale, dim, off);
	}
	self.valToPosH = getHPos;
	self.valToPosV = getVPos;
	let ready = false;
	self.status = 0;
	const root = self.root = placeDiv(UPLOT);
	if (opts.id != null) root.id = opts.id;
	addClass(root, opts.class);
	if (opts.title) {
		let title = placeDiv(TITLE, root);
		title.textContent = opts.title;
	}
	const can = placeTag("canvas");
	const ctx = self.ctx = can.getContext("2d");
	const wrap = placeDiv(WRAP, root);
	on("click", wrap, (e) => {
		if (e.target === over) (mouseLeft1 != mouseLeft0 || mouseTop1 != mouseTop0) && drag.click(self, e);
	}, true);
	const under = self.under = placeDiv(UNDER, wrap);
	wrap.appendChild(can);
	const over = self.over = placeDiv(OVER, wrap);
	opts = copy(opts);
	const pxAlign = +ifNull(opts.pxAlign, 1);
	const pxRound = pxRoundGen(pxAlign);
	(opts.plugins || []).forEach((p) => {
		if (p.opts) opts = p.opts(self, opts) || opts;
	});
	const ms = opts.ms || .001;
	const series = self.series = mode == 1 ? setDefaults(opts.series || [], xSeriesOpts, ySeriesOpts, false) : setDefaults2(opts.series || [null], xySeriesOpts);
	const axes = self.axes = setDefaults(opts.axes || [], xAxisOpts, yAxisOpts, true);
	const scales = self.scales = {};
	const bands = self.bands = opts.bands || [];
	bands.forEach((b) => {
		b.fill = fnOrSelf(b.fill || null);
		b.dir = ifNull(b.dir, -1);
	});
	const xScaleKey = mode == 2 ? series[1].facets[0].scale : series[0].scale;
	const drawOrderMap = {
		axes: drawAxesGrid,
		series: drawSeries
	};
	const drawOrder = (opts.drawOrder || ["axes", "series"]).map((key) => drawOrderMap[key]);
	function initValToPct(sc) {
		const getVal = sc.distr == 3 ? (val) => log10(val > 0 ? val : sc.clamp(self, val, sc.min, sc.max, sc.key)) : sc.distr == 4 ? (val) => asinh(val, sc.asinh) : sc.distr == 100 ? (val) => sc.fwd(val) : (val) => val;
		return (val) => {
			let _val = getVal(val);
			let { _min, _max } = sc;
			let delta = _max - _min;
			return (_val - _min) / delta;
		};
	}
	function initScale(scaleKey) {
		let sc = scales[scaleKey];
		if (sc == null) {
			let scaleOpts = (opts.scales || EMPTY_OBJ)[scaleKey] || EMPTY_OBJ;
			if (scaleOpts.from != null) {
				initScale(scaleOpts.from);
				let sc = assign({}, scales[scaleOpts.from], scaleOpts, { key: scaleKey });
				sc.valToPct = initValToPct(sc);
				scales[scaleKey] = sc;
			} else {
				sc = scales[scaleKey] = assign({}, scaleKey == xScaleKey ? xScaleOpts : yScaleOpts, scaleOpts);
				sc.key = scaleKey;
				let isTime = sc.time;
				let rn = sc.range;
				let rangeIsArr = isArr(rn);
				if (scaleKey != xScaleKey || mode == 2 && !isTime) {
					if (rangeIsArr && (rn[0] == null || rn[1] == null)) {
						rn = {
							min: rn[0] == null ? autoRangePart : {
								mode: 1,
								hard: rn[0],
								soft: rn[0]
							},
							max: rn[1] == null ? autoRangePart : {
								mode: 1,
								hard: rn[1],
								soft: rn[1]
							}
						};
						rangeIsArr = false;
					}
					if (!rangeIsArr && isObj(rn)) {
						let cfg = rn;
						rn = (self, dataMin, dataMax) => dataMin == null ? nullNullTuple : rangeNum(dataMin, dataMax, cfg);
					}
				}
				sc.range = fnOrSelf(rn || (isTime ? snapTimeX : scaleKey == xScaleKey ? sc.distr == 3 ? snapLogX : sc.distr == 4 ? snapAsinhX : snapNumX : sc.distr == 3 ? snapLogY : sc.distr == 4 ? snapAsinhY : snapNumY));
				sc.auto = fnOrSelf(rangeIsArr ? false : sc.auto);
				sc.clamp = fnOrSelf(sc.clamp || clampScale);
				sc._min = sc._max = null;
				sc.valToPct = initValToPct(sc);
			}
		}
	}
	initScale("x");
	initScale("y");
	if (mode == 1) series.forEach((s) => {
		initScale(s.scale);
	});
	axes.forEach((a) => {
		initScale(a.scale);
	});
	for (let k in opts.scales) initScale(k);
	const scaleX = scales[xScaleKey];
	const xScaleDistr = scaleX.distr;
	let valToPosX, valToPosY;
	if (scaleX.ori == 0) {
		addClass(root, ORI_HZ);
		valToPosX = getHPos;
		valToPosY = getVPos;
	} else {
		addClass(root, ORI_VT);
		valToPosX = getVPos;
		valToPosY = getHPos;
	}
	const pendScales = {};
	for (let k in scales) {
		let sc = scales[k];
		if (sc.min != null || sc.max != null) {
			pendScales[k] = {
				min: sc.min,
				max: sc.max
			};
			sc.min = sc.max = null;
		}
	}
	const _tzDate = opts.tzDate || ((ts) => new Date(round(ts / ms)));
	const _fmtDate = opts.fmtDate || fmtDate;
	const _timeAxisSplits = ms == 1 ? timeAxisSplitsMs(_tzDate) : timeAxisSplitsS(_tzDate);
	const _timeAxisVals = timeAxisVals(_tzDate, timeAxisStamps(ms == 1 ? _timeAxisStampsMs : _timeAxisStampsS, _fmtDate));
	const _timeSeriesVal = timeSeriesVal(_tzDate, timeSeriesStamp(_timeSeriesStamp, _fmtDate));
	const activeIdxs = [];
	const legend = self.legend = assign({}, legendOpts, opts.legend);
	const cursor = self.cursor = assign({}, cursorOpts, { drag: { y: mode == 2 } }, opts.cursor);
	const showLegend = legend.show;
	const showCursor = cursor.show;
	const markers = legend.markers;
	legend.idxs = activeIdxs;
	markers.width = fnOrSelf(markers.width);
	markers.dash = fnOrSelf(markers.dash);
	markers.stroke = fnOrSelf(markers.stroke);
	markers.fill = fnOrSelf(markers.fill);
	let legendTable;
	let legendHead;
	let legendBody;
	let legendRows = [];
	let legendCells = [];
	let legendCols;
	let multiValLegend = false;
	let NULL_LEGEND_VALUES = {};
	if (legend.live) {
		const getMultiVals = series[1] ? series[1].values : null;
		multiValLegend = getMultiVals != null;
		legendCols = multiValLegend ? getMultiVals(self, 1, 0) : { _: 0 };
		for (let k in legendCols) NULL_LEGEND_VALUES[k] = LEGEND_DISP;
	}
	if (showLegend) {
		legendTable = placeTag("table", LEGEND, root);
		legendBody = placeTag("tbody", null, legendTable);
		legend.mount(self, legendTable);
		if (multiValLegend) {
			legendHead = placeTag("thead", null, legendTable, legendBody);
			let head = placeTag("tr", null, legendHead);
			placeTag("th", null, head);
			for (var key in legendCols) placeTag("th", LEGEND_LABEL, head).textContent = key;
		} else {
			addClass(legendTable, LEGEND_INLINE);
			legend.live && addClass(legendTable, LEGEND_LIVE);
		}
	}
	const son = { show: true };
	const soff = { show: false };
	function initLegendRow(s, i) {
		if (i == 0 && (multiValLegend || !legend.live || mode == 2)) return nullNullTuple;
		let cells = [];
		let row = placeTag("tr", LEGEND_SERIES, legendBody, legendBody.childNodes[i]);
		addClass(row, s.class);
		if (!s.show) addClass(row, OFF);
		let label = placeTag("th", null, row);
		if (markers.show) {
			let indic = placeDiv(LEGEND_MARKER, label);
			if (i > 0) {
				let width = markers.width(self, i);
				if (width) indic.style.border = width + "px " + markers.dash(self, i) + " " + markers.stroke(self, i);
				indic.style.background = markers.fill(self, i);
			}
		}
		let text = placeDiv(LEGEND_LABEL, label);
		if (s.label instanceof HTMLElement) text.appendChild(s.label);
		else text.textContent = s.label;
		if (i > 0) {
			if (!markers.show) text.style.color = s.width > 0 ? markers.stroke(self, i) : markers.fill(self, i);
			onMouse("click", label, (e) => {
				if (cursor._lock) return;
				setCursorEvent(e);
				let seriesIdx = series.indexOf(s);
				if ((e.ctrlKey || e.metaKey) != legend.isolate) {
					let isolate = series.some((s, i) => i > 0 && i != seriesIdx && s.show);
					series.forEach((s, i) => {
						i > 0 && setSeries(i, isolate ? i == seriesIdx ? son : soff : son, true, syncOpts.setSeries);
					});
				} else setSeries(seriesIdx, { show: !s.show }, true, syncOpts.setSeries);
			}, false);
			if (cursorFocus) onMouse(mouseenter, label, (e) => {
				if (cursor._lock) return;
				setCursorEvent(e);
				setSeries(series.indexOf(s), FOCUS_TRUE, true, syncOpts.setSeries);
			}, false);
		}
		for (var key in legendCols) {
			let v = placeTag("td", LEGEND_VALUE, row);
			v.textContent = "--";
			cells.push(v);
		}
		return [row, cells];
	}
	const mouseListeners = /* @__PURE__ */ new Map();
	function onMouse(ev, targ, fn, onlyTarg = true) {
		const targListeners = mouseListeners.get(targ) || {};
		const listener = cursor.bind[ev](self, targ, fn, onlyTarg);
		if (listener) {
			on(ev, targ, targListeners[ev] = listener);
			mouseListeners.set(targ, targListeners);
		}
	}
	function offMouse(ev, targ, fn) {
		const targListeners = mouseListeners.get(targ) || {};
		for (let k in targListeners) if (ev == null || k == ev) {
			off(k, targ, targListeners[k]);
			delete targListeners[k];
		}
		if (ev == null) mouseListeners.delete(targ);
	}
	let fullWidCss = 0;
	let fullHgtCss = 0;
	let plotWidCss = 0;
	let plotHgtCss = 0;
	let plotLftCss = 0;
	let plotTopCss = 0;
	let _plotLftCss = plotLftCss;
	let _plotTopCss = plotTopCss;
	let _plotWidCss = plotWidCss;
	let _plotHgtCss = plotHgtCss;
	let plotLft = 0;
	let plotTop = 0;
	let plotWid = 0;
	let plotHgt = 0;
	self.bbox = {};
	let shouldSetScales = false;
	let shouldSetSize = false;
	let shouldConvergeSize = false;
	let shouldSetCursor = false;
	let shouldSetSelect = false;
	let shouldSetLegend = false;
	function _setSize(width, height, force) {
		if (force || width != self.width || height != self.height) calcSize(width, height);
		resetYSeries(false);
		shouldConvergeSize = true;
		shouldSetSize = true;
		commit();
	}
	function calcSize(width, height) {
		self.width = fullWidCss = plotWidCss = width;
		self.height = fullHgtCss = plotHgtCss = height;
		plotLftCss = plotTopCss = 0;
		calcPlotRect();
		calcAxesRects();
		let bb = self.bbox;
		plotLft = bb.left = incrRound(plotLftCss * pxRatio, .5);
		plotTop = bb.top = incrRound(plotTopCss * pxRatio, .5);
		plotWid = bb.width = incrRound(plotWidCss * pxRatio, .5);
		plotHgt = bb.height = incrRound(plotHgtCss * pxRatio, .5);
	}
	const CYCLE_LIMIT = 3;
	function convergeSize() {
		let converged = false;
		let cycleNum = 0;
		while (!converged) {
			cycleNum++;
			let axesConverged = axesCalc(cycleNum);
			let paddingConverged = paddingCalc(cycleNum);
			converged = cycleNum == CYCLE_LIMIT || axesConverged && paddingConverged;
			if (!converged) {
				calcSize(self.width, self.height);
				shouldSetSize = true;
			}
		}
	}
	function setSize({ width, height }) {
		_setSize(width, height);
	}
	self.setSize = setSize;
	function calcPlotRect() {
		let hasTopAxis = false;
		let hasBtmAxis = false;
		let hasRgtAxis = false;
		let hasLftAxis = false;
		axes.forEach((axis, i) => {
			if (axis.show && axis._show) {
				let { side, _size } = axis;
				let isVt = side % 2;
				let fullSize = _size + (axis.label != null ? axis.labelSize : 0);
				if (fullSize > 0) {
					if (isVt) {
						plotWidCss -= fullSize;
						if (side == 3) {
							plotLftCss += fullSize;
							hasLftAxis = true;
						} else hasRgtAxis = true;
					} else {
						plotHgtCss -= fullSize;
						if (side == 0) {
							plotTopCss += fullSize;
							hasTopAxis = true;
						} else hasBtmAxis = true;
					}
				}
			}
		});
		sidesWithAxes[0] = hasTopAxis;
		sidesWithAxes[1] = hasRgtAxis;
		sidesWithAxes[2] = hasBtmAxis;
		sidesWithAxes[3] = hasLftAxis;
		plotWidCss -= _padding[1] + _padding[3];
		plotLftCss += _padding[3];
		plotHgtCss -= _padding[2] + _padding[0];
		plotTopCss += _padding[0];
	}
	function calcAxesRects() {
		let off1 = plotLftCss + plotWidCss;
		let off2 = plotTopCss + plotHgtCss;
		let off3 = plotLftCss;
		let off0 = plotTopCss;
		function incrOffset(side, size) {
			switch (side) {
				case 1:
					off1 += size;
					return off1 - size;
				case 2:
					off2 += size;
					return off2 - size;
				case 3:
					off3 -= size;
					return off3 + size;
				case 0:
					off0 -= size;
					return off0 + size;
			}
		}
		axes.forEach((axis, i) => {
			if (axis.show && axis._show) {
				let side = axis.side;
				axis._pos = incrOffset(side, axis._size);
				if (axis.label != null) axis._lpos = incrOffset(side, axis.labelSize);
			}
		});
	}
	if (cursor.dataIdx == null) {
		let hov = cursor.hover;
		let skip = hov.skip = new Set(hov.skip ?? []);
		skip.add(void 0);
		let prox = hov.prox = fnOrSelf(hov.prox);
		let bias = hov.bias ??= 0;
		cursor.dataIdx = (self, seriesIdx, cursorIdx, valAtPosX) => {
			if (seriesIdx == 0) return cursorIdx;
			let idx2 = cursorIdx;
			let _prox = prox(self, seriesIdx, cursorIdx, valAtPosX) ?? inf;
			let withProx = _prox >= 0 && _prox < inf;
			let xDim = scaleX.ori == 0 ? plotWidCss : plotHgtCss;
			let cursorLft = cursor.left;
			let xValues = data[0];
			let yValues = data[seriesIdx];
			if (skip.has(yValues[cursorIdx])) {
				idx2 = null;
				let nonNullLft = null, nonNullRgt = null, j;
				if (bias == 0 || bias == -1) {
					j = cursorIdx;
					while (nonNullLft == null && j-- > 0) if (!skip.has(yValues[j])) nonNullLft = j;
				}
				if (bias == 0 || bias == 1) {
					j = cursorIdx;
					while (nonNullRgt == null && j++ < yValues.length) if (!skip.has(yValues[j])) nonNullRgt = j;
				}
				if (nonNullLft != null || nonNullRgt != null) {
					if (withProx) {
						let lftPos = nonNullLft == null ? -Infinity : valToPosX(xValues[nonNullLft], scaleX, xDim, 0);
						let rgtPos = nonNullRgt == null ? Infinity : valToPosX(xValues[nonNullRgt], scaleX, xDim, 0);
						let lftDelta = cursorLft - lftPos;
						let rgtDelta = rgtPos - cursorLft;
						if (lftDelta <= rgtDelta) {
							if (lftDelta <= _prox) idx2 = nonNullLft;
						} else if (rgtDelta <= _prox) idx2 = nonNullRgt;
					} else idx2 = nonNullRgt == null ? nonNullLft : nonNullLft == null ? nonNullRgt : cursorIdx - nonNullLft <= nonNullRgt - cursorIdx ? nonNullLft : nonNullRgt;
				}
			} else if (withProx) {
				if (abs(cursorLft - valToPosX(xValues[cursorIdx], scaleX, xDim, 0)) > _prox) idx2 = null;
			}
			return idx2;
		};
	}
	const setCursorEvent = (e) => {
		cursor.event = e;
	};
	cursor.idxs = activeIdxs;
	cursor._lock = false;
	let points = cursor.points;
	points.show = fnOrSelf(points.show);
	points.size = fnOrSelf(points.size);
	points.stroke = fnOrSelf(points.stroke);
	points.width = fnOrSelf(points.width);
	points.fill = fnOrSelf(points.fill);
	const focus = self.focus = assign({}, opts.focus || { alpha: .3 }, cursor.focus);
	const cursorFocus = focus.prox >= 0;
	const cursorOnePt = cursorFocus && points.one;
	let cursorPts = [];
	let cursorPtsLft = [];
	let cursorPtsTop = [];
	function initCursorPt(s, si) {
		let pt = points.show(self, si);
		if (pt instanceof HTMLElement) {
			addClass(pt, CURSOR_PT);
			addClass(pt, s.class);
			elTrans(pt, -10, -10, plotWidCss, plotHgtCss);
			over.insertBefore(pt, cursorPts[si]);
			return pt;
		}
	}
	function initSeries(s, i) {
		if (mode == 1 || i > 0) {
			let isTime = mode == 1 && scales[s.scale].time;
			let sv = s.value;
			s.value = isTime ? isStr(sv) ? timeSeriesVal(_tzDate, timeSeriesStamp(sv, _fmtDate)) : sv || _timeSeriesVal : sv || numSeriesVal;
			s.label = s.label || (isTime ? timeSeriesLabel : numSeriesLabel);
		}
		if (cursorOnePt || i > 0) {
			s.width = s.width == null ? 1 : s.width;
			s.paths = s.paths || linearPath || retNull;
			s.fillTo = fnOrSelf(s.fillTo || seriesFillTo);
			s.pxAlign = +ifNull(s.pxAlign, pxAlign);
			s.pxRound = pxRoundGen(s.pxAlign);
			s.stroke = fnOrSelf(s.stroke || null);
			s.fill = fnOrSelf(s.fill || null);
			s._stroke = s._fill = s._paths = s._focus = null;
			let _ptDia = ptDia(max$1(1, s.width), 1);
			let points = s.points = assign({}, {
				size: _ptDia,
				width: max$1(1, _ptDia * .2),
				stroke: s.stroke,
				space: _ptDia * 2,
				paths: pointsPath,
				_stroke: null,
				_fill: null
			}, s.points);
			points.show = fnOrSelf(points.show);
			points.filter = fnOrSelf(points.filter);
			points.fill = fnOrSelf(points.fill);
			points.stroke = fnOrSelf(points.stroke);
			points.paths = fnOrSelf(points.paths);
			points.pxAlign = s.pxAlign;
		}
		if (showLegend) {
			let rowCells = initLegendRow(s, i);
			legendRows.splice(i, 0, rowCells[0]);
			legendCells.splice(i, 0, rowCells[1]);
			legend.values.push(null);
		}
		if (showCursor) {
			activeIdxs.splice(i, 0, null);
			let pt = null;
			if (cursorOnePt) {
				if (i == 0) pt = initCursorPt(s, i);
			} else if (i > 0) pt = initCursorPt(s, i);
			cursorPts.splice(i, 0, pt);
			cursorPtsLft.splice(i, 0, 0);
			cursorPtsTop.splice(i, 0, 0);
		}
		fire("addSeries", i);
	}
	function addSeries(opts, si) {
		si = si == null ? series.length : si;
		opts = mode == 1 ? setDefault(opts, si, xSeriesOpts, ySeriesOpts) : setDefault(opts, si, {}, xySeriesOpts);
		series.splice(si, 0, opts);
		initSeries(series[si], si);
	}
	self.addSeries = addSeries;
	function delSeries(i) {
		series.splice(i, 1);
		if (showLegend) {
			legend.values.splice(i, 1);
			legendCells.splice(i, 1);
			let tr = legendRows.splice(i, 1)[0];
			offMouse(null, tr.firstChild);
			tr.remove();
		}
		if (showCursor) {
			activeIdxs.splice(i, 1);
			cursorPts.splice(i, 1)[0].remove();
			cursorPtsLft.splice(i, 1);
			cursorPtsTop.splice(i, 1);
		}
		fire("delSeries", i);
	}
	self.delSeries = delSeries;
	const sidesWithAxes = [
		false,
		false,
		false,
		false
	];
	function initAxis(axis, i) {
		axis._show = axis.show;
		if (axis.show) {
			let isVt = axis.side % 2;
			let sc = scales[axis.scale];
			if (sc == null) {
				axis.scale = isVt ? series[1].scale : xScaleKey;
				sc = scales[axis.scale];
			}
			let isTime = sc.time;
			axis.size = fnOrSelf(axis.size);
			axis.space = fnOrSelf(axis.space);
			axis.rotate = fnOrSelf(axis.rotate);
			if (isArr(axis.incrs)) axis.incrs.forEach((incr) => {
				!fixedDec.has(incr) && fixedDec.set(incr, guessDec(incr));
			});
			axis.incrs = fnOrSelf(axis.incrs || (sc.distr == 2 ? wholeIncrs : isTime ? ms == 1 ? timeIncrsMs : timeIncrsS : numIncrs));
			axis.splits = fnOrSelf(axis.splits || (isTime && sc.distr == 1 ? _timeAxisSplits : sc.distr == 3 ? logAxisSplits : sc.distr == 4 ? asinhAxisSplits : numAxisSplits));
			axis.stroke = fnOrSelf(axis.stroke);
			axis.grid.stroke = fnOrSelf(axis.grid.stroke);
			axis.ticks.stroke = fnOrSelf(axis.ticks.stroke);
			axis.border.stroke = fnOrSelf(axis.border.stroke);
			let av = axis.values;
			axis.values = isArr(av) && !isArr(av[0]) ? fnOrSelf(av) : isTime ? isArr(av) ? timeAxisVals(_tzDate, timeAxisStamps(av, _fmtDate)) : isStr(av) ? timeAxisVal(_tzDate, av) : av || _timeAxisVals : av || numAxisVals;
			axis.filter = fnOrSelf(axis.filter || (sc.distr >= 3 && sc.log == 10 ? log10AxisValsFilt : sc.distr == 3 && sc.log == 2 ? log2AxisValsFilt : retArg1));
			axis.font = pxRatioFont(axis.font);
			axis.labelFont = pxRatioFont(axis.labelFont);
			axis._size = axis.size(self, null, i, 0);
			axis._space = axis._rotate = axis._incrs = axis._found = axis._splits = axis._values = null;
			if (axis._size > 0) {
				sidesWithAxes[i] = true;
				axis._el = placeDiv(AXIS, wrap);
			}
		}
	}
	function autoPadSide(self, side, sidesWithAxes, cycleNum) {
		let [hasTopAxis, hasRgtAxis, hasBtmAxis, hasLftAxis] = sidesWithAxes;
		let ori = side % 2;
		let size = 0;
		if (ori == 0 && (hasLftAxis || hasRgtAxis)) size = side == 0 && !hasTopAxis || side == 2 && !hasBtmAxis ? round(xAxisOpts.size / 3) : 0;
		if (ori == 1 && (hasTopAxis || hasBtmAxis)) size = side == 1 && !hasRgtAxis || side == 3 && !hasLftAxis ? round(yAxisOpts.size / 2) : 0;
		return size;
	}
	const padding = self.padding = (opts.padding || [
		autoPadSide,
		autoPadSide,
		autoPadSide,
		autoPadSide
	]).map((p) => fnOrSelf(ifNull(p, autoPadSide)));
	const _padding = self._padding = padding.map((p, i) => p(self, i, sidesWithAxes, 0));
	let dataLen;
	let i0 = null;
	let i1 = null;
	const idxs = mode == 1 ? series[0].idxs : null;
	let data0 = null;
	let viaAutoScaleX = false;
	function setData(_data, _resetScales) {
		data = _data == null ? [] : _data;
		self.data = self._data = data;
		if (mode == 2) {
			dataLen = 0;
			for (let i = 1; i < series.length; i++) dataLen += data[i][0].length;
		} else {
			if (data.length == 0) self.data = self._data = data = [[]];
			data0 = data[0];
			dataLen = data0.length;
			let scaleData = data;
			if (xScaleDistr == 2) {
				scaleData = data.slice();
				let _data0 = scaleData[0] = Array(dataLen);
				for (let i = 0; i < dataLen; i++) _data0[i] = i;
			}
			self._data = data = scaleData;
		}
		resetYSeries(true);
		fire("setData");
		if (xScaleDistr == 2) shouldConvergeSize = true;
		if (_resetScales !== false) {
			let xsc = scaleX;
			if (xsc.auto(self, viaAutoScaleX)) autoScaleX();
			else _setScale(xScaleKey, xsc.min, xsc.max);
			shouldSetCursor = shouldSetCursor || cursor.left >= 0;
			shouldSetLegend = true;
			commit();
		}
	}
	self.setData = setData;
	function autoScaleX() {
		viaAutoScaleX = true;
		let _min, _max;
		if (mode == 1) {
			if (dataLen > 0) {
				i0 = idxs[0] = 0;
				i1 = idxs[1] = dataLen - 1;
				_min = data[0][i0];
				_max = data[0][i1];
				if (xScaleDistr == 2) {
					_min = i0;
					_max = i1;
				} else if (_min == _max) {
					if (xScaleDistr == 3) [_min, _max] = rangeLog(_min, _min, scaleX.log, false);
					else if (xScaleDistr == 4) [_min, _max] = rangeAsinh(_min, _min, scaleX.log, false);
					else if (scaleX.time) _max = _min + round(86400 / ms);
					else [_min, _max] = rangeNum(_min, _max, rangePad, true);
				}
			} else {
				i0 = idxs[0] = _min = null;
				i1 = idxs[1] = _max = null;
			}
		}
		_setScale(xScaleKey, _min, _max);
	}
	let ctxStroke, ctxFill, ctxWidth, ctxDash, ctxJoin, ctxCap, ctxFont, ctxAlign, ctxBaseline;
	let ctxAlpha;
	function setCtxStyle(stroke, width, dash, cap, fill, join) {
		stroke ??= transparent;
		dash ??= EMPTY_ARR;
		cap ??= "butt";
		fill ??= transparent;
		join ??= "round";
		if (stroke != ctxStroke) ctx.strokeStyle = ctxStroke = stroke;
		if (fill != ctxFill) ctx.fillStyle = ctxFill = fill;
		if (width != ctxWidth) ctx.lineWidth = ctxWidth = width;
		if (join != ctxJoin) ctx.lineJoin = ctxJoin = join;
		if (cap != ctxCap) ctx.lineCap = ctxCap = cap;
		if (dash != ctxDash) ctx.setLineDash(ctxDash = dash);
	}
	function setFontStyle(font, fill, align, baseline) {
		if (fill != ctxFill) ctx.fillStyle = ctxFill = fill;
		if (font != ctxFont) ctx.font = ctxFont = font;
		if (align != ctxAlign) ctx.textAlign = ctxAlign = align;
		if (baseline != ctxBaseline) ctx.textBaseline = ctxBaseline = baseline;
	}
	function accScale(wsc, psc, facet, data, sorted = 0) {
		if (data.length > 0 && wsc.auto(self, viaAutoScaleX) && (psc == null || psc.min == null)) {
			let _i0 = ifNull(i0, 0);
			let _i1 = ifNull(i1, data.length - 1);
			let minMax = facet.min == null ? getMinMax(data, _i0, _i1, sorted, wsc.distr == 3) : [facet.min, facet.max];
			wsc.min = min(wsc.min, facet.min = minMax[0]);
			wsc.max = max$1(wsc.max, facet.max = minMax[1]);
		}
	}
	const AUTOSCALE = {
		min: null,
		max: null
	};
	function setScales() {
		for (let k in scales) {
			let sc = scales[k];
			if (pendScales[k] == null && (sc.min == null || pendScales[xScaleKey] != null && sc.auto(self, viaAutoScaleX))) pendScales[k] = AUTOSCALE;
		}
		for (let k in scales) {
			let sc = scales[k];
			if (pendScales[k] == null && sc.from != null && pendScales[sc.from] != null) pendScales[k] = AUTOSCALE;
		}
		if (pendScales[xScaleKey] != null) resetYSeries(true);
		let wipScales = {};
		for (let k in pendScales) {
			let psc = pendScales[k];
			if (psc != null) {
				let wsc = wipScales[k] = copy(scales[k], fastIsObj);
				if (psc.min != null) assign(wsc, psc);
				else if (k != xScaleKey || mode == 2) {
					if (dataLen == 0 && wsc.from == null) {
						let minMax = wsc.range(self, null, null, k);
						wsc.min = minMax[0];
						wsc.max = minMax[1];
					} else {
						wsc.min = inf;
						wsc.max = -Infinity;
					}
				}
			}
		}
		if (dataLen > 0) {
			series.forEach((s, i) => {
				if (mode == 1) {
					let k = s.scale;
					let psc = pendScales[k];
					if (psc == null) return;
					let wsc = wipScales[k];
					if (i == 0) {
						let minMax = wsc.range(self, wsc.min, wsc.max, k);
						wsc.min = minMax[0];
						wsc.max = minMax[1];
						i0 = closestIdx(wsc.min, data[0]);
						i1 = closestIdx(wsc.max, data[0]);
						if (i1 - i0 > 1) {
							if (data[0][i0] < wsc.min) i0++;
							if (data[0][i1] > wsc.max) i1--;
						}
						s.min = data0[i0];
						s.max = data0[i1];
					} else if (s.show && s.auto) accScale(wsc, psc, s, data[i], s.sorted);
					s.idxs[0] = i0;
					s.idxs[1] = i1;
				} else if (i > 0) {
					if (s.show && s.auto) {
						let [xFacet, yFacet] = s.facets;
						let xScaleKey = xFacet.scale;
						let yScaleKey = yFacet.scale;
						let [xData, yData] = data[i];
						let wscx = wipScales[xScaleKey];
						let wscy = wipScales[yScaleKey];
						wscx != null && accScale(wscx, pendScales[xScaleKey], xFacet, xData, xFacet.sorted);
						wscy != null && accScale(wscy, pendScales[yScaleKey], yFacet, yData, yFacet.sorted);
						s.min = yFacet.min;
						s.max = yFacet.max;
					}
				}
			});
			for (let k in wipScales) {
				let wsc = wipScales[k];
				let psc = pendScales[k];
				if (wsc.from == null && (psc == null || psc.min == null)) {
					let minMax = wsc.range(self, wsc.min == inf ? null : wsc.min, wsc.max == -Infinity ? null : wsc.max, k);
					wsc.min = minMax[0];
					wsc.max = minMax[1];
				}
			}
		}
		for (let k in wipScales) {
			let wsc = wipScales[k];
			if (wsc.from != null) {
				let base = wipScales[wsc.from];
				if (base.min == null) wsc.min = wsc.max = null;
				else {
					let minMax = wsc.range(self, base.min, base.max, k);
					wsc.min = minMax[0];
					wsc.max = minMax[1];
				}
			}
		}
		let changed = {};
		let anyChanged = false;
		for (let k in wipScales) {
			let wsc = wipScales[k];
			let sc = scales[k];
			if (sc.min != wsc.min || sc.max != wsc.max) {
				sc.min = wsc.min;
				sc.max = wsc.max;
				let distr = sc.distr;
				sc._min = distr == 3 ? log10(sc.min) : distr == 4 ? asinh(sc.min, sc.asinh) : distr == 100 ? sc.fwd(sc.min) : sc.min;
				sc._max = distr == 3 ? log10(sc.max) : distr == 4 ? asinh(sc.max, sc.asinh) : distr == 100 ? sc.fwd(sc.max) : sc.max;
				changed[k] = anyChanged = true;
			}
		}
		if (anyChanged) {
			series.forEach((s, i) => {
				if (mode == 2) {
					if (i > 0 && changed.y) s._paths = null;
				} else if (changed[s.scale]) s._paths = null;
			});
			for (let k in changed) {
				shouldConvergeSize = true;
				fire("setScale", k);
			}
			if (showCursor && cursor.left >= 0) shouldSetCursor = shouldSetLegend = true;
		}
		for (let k in pendScales) pendScales[k] = null;
	}
	function getOuterIdxs(ydata) {
		let _i0 = clamp(i0 - 1, 0, dataLen - 1);
		let _i1 = clamp(i1 + 1, 0, dataLen - 1);
		while (ydata[_i0] == null && _i0 > 0) _i0--;
		while (ydata[_i1] == null && _i1 < dataLen - 1) _i1++;
		return [_i0, _i1];
	}
	function drawSeries() {
		if (dataLen > 0) {
			let shouldAlpha = series.some((s) => s._focus) && ctxAlpha != focus.alpha;
			if (shouldAlpha) ctx.globalAlpha = ctxAlpha = focus.alpha;
			series.forEach((s, i) => {
				if (i > 0 && s.show) {
					cacheStrokeFill(i, false);
					cacheStrokeFill(i, true);
					if (s._paths == null) {
						let _ctxAlpha = ctxAlpha;
						if (ctxAlpha != s.alpha) ctx.globalAlpha = ctxAlpha = s.alpha;
						let _idxs = mode == 2 ? [0, data[i][0].length - 1] : getOuterIdxs(data[i]);
						s._paths = s.paths(self, i, _idxs[0], _idxs[1]);
						if (ctxAlpha != _ctxAlpha) ctx.globalAlpha = ctxAlpha = _ctxAlpha;
					}
				}
			});
			series.forEach((s, i) => {
				if (i > 0 && s.show) {
					let _ctxAlpha = ctxAlpha;
					if (ctxAlpha != s.alpha) ctx.globalAlpha = ctxAlpha = s.alpha;
					s._paths != null && drawPath(i, false);
					{
						let _gaps = s._paths != null ? s._paths.gaps : null;
						let show = s.points.show(self, i, i0, i1, _gaps);
						let idxs = s.points.filter(self, i, show, _gaps);
						if (show || idxs) {
							s.points._paths = s.points.paths(self, i, i0, i1, idxs);
							drawPath(i, true);
						}
					}
					if (ctxAlpha != _ctxAlpha) ctx.globalAlpha = ctxAlpha = _ctxAlpha;
					fire("drawSeries", i);
				}
			});
			if (shouldAlpha) ctx.globalAlpha = ctxAlpha = 1;
		}
	}
	function cacheStrokeFill(si, _points) {
		let s = _points ? series[si].points : series[si];
		s._stroke = s.stroke(self, si);
		s._fill = s.fill(self, si);
	}
	function drawPath(si, _points) {
		let s = _points ? series[si].points : series[si];
		let { stroke, fill, clip: gapsClip, flags, _stroke: strokeStyle = s._stroke, _fill: fillStyle = s._fill, _width: width = s.width } = s._paths;
		width = roundDec(width * pxRatio, 3);
		let boundsClip = null;
		let offset = width % 2 / 2;
		if (_points && fillStyle == null) fillStyle = width > 0 ? "#fff" : strokeStyle;
		let _pxAlign = s.pxAlign == 1 && offset > 0;
		_pxAlign && ctx.translate(offset, offset);
		if (!_points) {
			let lft = plotLft - width / 2, top = plotTop - width / 2, wid = plotWid + width, hgt = plotHgt + width;
			boundsClip = new Path2D();
			boundsClip.rect(lft, top, wid, hgt);
		}
		if (_points) strokeFill(strokeStyle, width, s.dash, s.cap, fillStyle, stroke, fill, flags, gapsClip);
		else fillStroke(si, strokeStyle, width, s.dash, s.cap, fillStyle, stroke, fill, flags, boundsClip, gapsClip);
		_pxAlign && ctx.translate(-offset, -offset);
	}
	function fillStroke(si, strokeStyle, lineWidth, lineDash, lineCap, fillStyle, strokePath, fillPath, flags, boundsClip, gapsClip) {
		let didStrokeFill = false;
		flags != 0 && bands.forEach((b, bi) => {
			if (b.series[0] == si) {
				let lowerEdge = series[b.series[1]];
				let lowerData = data[b.series[1]];
				let bandClip = (lowerEdge._paths || EMPTY_OBJ).band;
				if (isArr(bandClip)) bandClip = b.dir == 1 ? bandClip[0] : bandClip[1];
				let gapsClip2;
				let _fillStyle = null;
				if (lowerEdge.show && bandClip && hasData(lowerData, i0, i1)) {
					_fillStyle = b.fill(self, bi) || fillStyle;
					gapsClip2 = lowerEdge._paths.clip;
				} else bandClip = null;
				strokeFill(strokeStyle, lineWidth, lineDash, lineCap, _fillStyle, strokePath, fillPath, flags, boundsClip, gapsClip, gapsClip2, bandClip);
				didStrokeFill = true;
			}
		});
		if (!didStrokeFill) strokeFill(strokeStyle, lineWidth, lineDash, lineCap, fillStyle, strokePath, fillPath, flags, boundsClip, gapsClip);
	}
	const CLIP_FILL_STROKE = 3;
	function strokeFill(strokeStyle, lineWidth, lineDash, lineCap, fillStyle, strokePath, fillPath, flags, boundsClip, gapsClip, gapsClip2, bandClip) {
		setCtxStyle(strokeStyle, lineWidth, lineDash, lineCap, fillStyle);
		if (boundsClip || gapsClip || bandClip) {
			ctx.save();
			boundsClip && ctx.clip(boundsClip);
			gapsClip && ctx.clip(gapsClip);
		}
		if (bandClip) {
			if ((flags & CLIP_FILL_STROKE) == CLIP_FILL_STROKE) {
				ctx.clip(bandClip);
				gapsClip2 && ctx.clip(gapsClip2);
				doFill(fillStyle, fillPath);
				doStroke(strokeStyle, strokePath, lineWidth);
			} else if (flags & BAND_CLIP_STROKE) {
				doFill(fillStyle, fillPath);
				ctx.clip(bandClip);
				doStroke(strokeStyle, strokePath, lineWidth);
			} else if (flags & BAND_CLIP_FILL) {
				ctx.save();
				ctx.clip(bandClip);
				gapsClip2 && ctx.clip(gapsClip2);
				doFill(fillStyle, fillPath);
				ctx.restore();
				doStroke(strokeStyle, strokePath, lineWidth);
			}
		} else {
			doFill(fillStyle, fillPath);
			doStroke(strokeStyle, strokePath, lineWidth);
		}
		if (boundsClip || gapsClip || bandClip) ctx.restore();
	}
	function doStroke(strokeStyle, strokePath, lineWidth) {
		if (lineWidth > 0) {
			if (strokePath instanceof Map) strokePath.forEach((strokePath, strokeStyle) => {
				ctx.strokeStyle = ctxStroke = strokeStyle;
				ctx.stroke(strokePath);
			});
			else strokePath != null && strokeStyle && ctx.stroke(strokePath);
		}
	}
	function doFill(fillStyle, fillPath) {
		if (fillPath instanceof Map) fillPath.forEach((fillPath, fillStyle) => {
			ctx.fillStyle = ctxFill = fillStyle;
			ctx.fill(fillPath);
		});
		else fillPath != null && fillStyle && ctx.fill(fillPath);
	}
	function getIncrSpace(axisIdx, min, max, fullDim) {
		let axis = axes[axisIdx];
		let incrSpace;
		if (fullDim <= 0) incrSpace = [0, 0];
		else {
			let minSpace = axis._space = axis.space(self, axisIdx, min, max, fullDim);
			incrSpace = findIncr(min, max, axis._incrs = axis.incrs(self, axisIdx, min, max, fullDim, minSpace), fullDim, minSpace);
		}
		return axis._found = incrSpace;
	}
	function drawOrthoLines(offs, filts, ori, side, pos0, len, width, stroke, dash, cap) {
		let offset = width % 2 / 2;
		pxAlign == 1 && ctx.translate(offset, offset);
		setCtxStyle(stroke, width, dash, cap, stroke);
		ctx.beginPath();
		let x0, y0, x1, y1, pos1 = pos0 + (side == 0 || side == 3 ? -len : len);
		if (ori == 0) {
			y0 = pos0;
			y1 = pos1;
		} else {
			x0 = pos0;
			x1 = pos1;
		}
		for (let i = 0; i < offs.length; i++) if (filts[i] != null) {
			if (ori == 0) x0 = x1 = offs[i];
			else y0 = y1 = offs[i];
			ctx.moveTo(x0, y0);
			ctx.lineTo(x1, y1);
		}
		ctx.stroke();
		pxAlign == 1 && ctx.translate(-offset, -offset);
	}
	function axesCalc(cycleNum) {
		let converged = true;
		axes.forEach((axis, i) => {
			if (!axis.show) return;
			let scale = scales[axis.scale];
			if (scale.min == null) {
				if (axis._show) {
					converged = false;
					axis._show = false;
					resetYSeries(false);
				}
				return;
			} else if (!axis._show) {
				converged = false;
				axis._show = true;
				resetYSeries(false);
			}
			let side = axis.side;
			let ori = side % 2;
			let { min, max } = scale;
			let [_incr, _space] = getIncrSpace(i, min, max, ori == 0 ? plotWidCss : plotHgtCss);
			if (_space == 0) return;
			let forceMin = scale.distr == 2;
			let _splits = axis._splits = axis.splits(self, i, min, max, _incr, _space, forceMin);
			let splits = scale.distr == 2 ? _splits.map((i) => data0[i]) : _splits;
			let incr = scale.distr == 2 ? data0[_splits[1]] - data0[_splits[0]] : _incr;
			let values = axis._values = axis.values(self, axis.filter(self, splits, i, _space, incr), i, _space, incr);
			axis._rotate = side == 2 ? axis.rotate(self, values, i, _space) : 0;
			let oldSize = axis._size;
			axis._size = ceil(axis.size(self, values, i, cycleNum));
			if (oldSize != null && axis._size != oldSize) converged = false;
		});
		return converged;
	}
	function paddingCalc(cycleNum) {
		let converged = true;
		padding.forEach((p, i) => {
			let _p = p(self, i, sidesWithAxes, cycleNum);
			if (_p != _padding[i]) converged = false;
			_padding[i] = _p;
		});
		return converged;
	}
	function drawAxesGrid() {
		for (let i = 0; i < axes.length; i++) {
			let axis = axes[i];
			if (!axis.show || !axis._show) continue;
			let side = axis.side;
			let ori = side % 2;
			let x, y;
			let fillStyle = axis.stroke(self, i);
			let shiftDir = side == 0 || side == 3 ? -1 : 1;
			let [_incr, _space] = axis._found;
			if (axis.label != null) {
				let shiftAmt = axis.labelGap * shiftDir;
				let baseLpos = round((axis._lpos + shiftAmt) * pxRatio);
				setFontStyle(axis.labelFont[0], fillStyle, "center", side == 2 ? TOP : BOTTOM);
				ctx.save();
				if (ori == 1) {
					x = y = 0;
					ctx.translate(baseLpos, round(plotTop + plotHgt / 2));
					ctx.rotate((side == 3 ? -PI : PI) / 2);
				} else {
					x = round(plotLft + plotWid / 2);
					y = baseLpos;
				}
				let _label = isFn(axis.label) ? axis.label(self, i, _incr, _space) : axis.label;
				ctx.fillText(_label, x, y);
				ctx.restore();
			}
			if (_space == 0) continue;
			let scale = scales[axis.scale];
			let plotDim = ori == 0 ? plotWid : plotHgt;
			let plotOff = ori == 0 ? plotLft : plotTop;
			let _splits = axis._splits;
			let splits = scale.distr == 2 ? _splits.map((i) => data0[i]) : _splits;
			let incr = scale.distr == 2 ? data0[_splits[1]] - data0[_splits[0]] : _incr;
			let ticks = axis.ticks;
			let border = axis.border;
			let _tickSize = ticks.show ? ticks.size : 0;
			let tickSize = round(_tickSize * pxRatio);
			let axisGap = round((axis.alignTo == 2 ? axis._size - _tickSize - axis.gap : axis.gap) * pxRatio);
			let angle = axis._rotate * -PI / 180;
			let basePos = pxRound(axis._pos * pxRatio);
			let finalPos = basePos + (tickSize + axisGap) * shiftDir;
			y = ori == 0 ? finalPos : 0;
			x = ori == 1 ? finalPos : 0;
			let font = axis.font[0];
			setFontStyle(font, fillStyle, axis.align == 1 ? LEFT : axis.align == 2 ? RIGHT : angle > 0 ? LEFT : angle < 0 ? RIGHT : ori == 0 ? "center" : side == 3 ? RIGHT : LEFT, angle || ori == 1 ? "middle" : side == 2 ? TOP : BOTTOM);
			let lineHeight = axis.font[1] * axis.lineGap;
			let canOffs = _splits.map((val) => pxRound(getPos(val, scale, plotDim, plotOff)));
			let _values = axis._values;
			for (let i = 0; i < _values.length; i++) {
				let val = _values[i];
				if (val != null) {
					if (ori == 0) x = canOffs[i];
					else y = canOffs[i];
					val = "" + val;
					let _parts = val.indexOf("\n") == -1 ? [val] : val.split(/\n/gm);
					for (let j = 0; j < _parts.length; j++) {
						let text = _parts[j];
						if (angle) {
							ctx.save();
							ctx.translate(x, y + j * lineHeight);
							ctx.rotate(angle);
							ctx.fillText(text, 0, 0);
							ctx.restore();
						} else ctx.fillText(text, x, y + j * lineHeight);
					}
				}
			}
			if (ticks.show) drawOrthoLines(canOffs, ticks.filter(self, splits, i, _space, incr), ori, side, basePos, tickSize, roundDec(ticks.width * pxRatio, 3), ticks.stroke(self, i), ticks.dash, ticks.cap);
			let grid = axis.grid;
			if (grid.show) drawOrthoLines(canOffs, grid.filter(self, splits, i, _space, incr), ori, ori == 0 ? 2 : 1, ori == 0 ? plotTop : plotLft, ori == 0 ? plotHgt : plotWid, roundDec(grid.width * pxRatio, 3), grid.stroke(self, i), grid.dash, grid.cap);
			if (border.show) drawOrthoLines([basePos], [1], ori == 0 ? 1 : 0, ori == 0 ? 1 : 2, ori == 1 ? plotTop : plotLft, ori == 1 ? plotHgt : plotWid, roundDec(border.width * pxRatio, 3), border.stroke(self, i), border.dash, border.cap);
		}
		fire("drawAxes");
	}
	function resetYSeries(minMax) {
		series.forEach((s, i) => {
			if (i > 0) {
				s._paths = null;
				if (minMax) {
					if (mode == 1) {
						s.min = null;
						s.max = null;
					} else s.facets.forEach((f) => {
						f.min = null;
						f.max = null;
					});
				}
			}
		});
	}
	let queuedCommit = false;
	let deferHooks = false;
	let hooksQueue = [];
	function flushHooks() {
		deferHooks = false;
		for (let i = 0; i < hooksQueue.length; i++) fire(...hooksQueue[i]);
		hooksQueue.length = 0;
	}
	function commit() {
		if (!queuedCommit) {
			microTask(_commit);
			queuedCommit = true;
		}
	}
	function batch(fn, _deferHooks = false) {
		queuedCommit = true;
		deferHooks = _deferHooks;
		fn(self);
		_commit();
		if (_deferHooks && hooksQueue.length > 0) queueMicrotask(flushHooks);
	}
	self.batch = batch;
	function _commit() {
		if (shouldSetScales) {
			setScales();
			shouldSetScales = false;
		}
		if (shouldConvergeSize) {
			convergeSize();
			shouldConvergeSize = false;
		}
		if (shouldSetSize) {
			setStylePx(under, LEFT, plotLftCss);
			setStylePx(under, TOP, plotTopCss);
			setStylePx(under, WIDTH, plotWidCss);
			setStylePx(under, HEIGHT$1, plotHgtCss);
			setStylePx(over, LEFT, plotLftCss);
			setStylePx(over, TOP, plotTopCss);
			setStylePx(over, WIDTH, plotWidCss);
			setStylePx(over, HEIGHT$1, plotHgtCss);
			setStylePx(wrap, WIDTH, fullWidCss);
			setStylePx(wrap, HEIGHT$1, fullHgtCss);
			can.width = round(fullWidCss * pxRatio);
			can.height = round(fullHgtCss * pxRatio);
			axes.forEach(({ _el, _show, _size, _pos, side }) => {
				if (_el != null) {
					if (_show) {
						let posOffset = side === 3 || side === 0 ? _size : 0;
						let isVt = side % 2 == 1;
						setStylePx(_el, isVt ? "left" : "top", _pos - posOffset);
						setStylePx(_el, isVt ? "width" : "height", _size);
						setStylePx(_el, isVt ? "top" : "left", isVt ? plotTopCss : plotLftCss);
						setStylePx(_el, isVt ? "height" : "width", isVt ? plotHgtCss : plotWidCss);
						remClass(_el, OFF);
					} else addClass(_el, OFF);
				}
			});
			ctxStroke = ctxFill = ctxWidth = ctxJoin = ctxCap = ctxFont = ctxAlign = ctxBaseline = ctxDash = null;
			ctxAlpha = 1;
			syncRect(true);
			if (plotLftCss != _plotLftCss || plotTopCss != _plotTopCss || plotWidCss != _plotWidCss || plotHgtCss != _plotHgtCss) {
				resetYSeries(false);
				let pctWid = plotWidCss / _plotWidCss;
				let pctHgt = plotHgtCss / _plotHgtCss;
				if (showCursor && !shouldSetCursor && cursor.left >= 0) {
					cursor.left *= pctWid;
					cursor.top *= pctHgt;
					vCursor && elTrans(vCursor, round(cursor.left), 0, plotWidCss, plotHgtCss);
					hCursor && elTrans(hCursor, 0, round(cursor.top), plotWidCss, plotHgtCss);
					for (let i = 0; i < cursorPts.length; i++) {
						let pt = cursorPts[i];
						if (pt != null) {
							cursorPtsLft[i] *= pctWid;
							cursorPtsTop[i] *= pctHgt;
							elTrans(pt, ceil(cursorPtsLft[i]), ceil(cursorPtsTop[i]), plotWidCss, plotHgtCss);
						}
					}
				}
				if (select.show && !shouldSetSelect && select.left >= 0 && select.width > 0) {
					select.left *= pctWid;
					select.width *= pctWid;
					select.top *= pctHgt;
					select.height *= pctHgt;
					for (let prop in _hideProps) setStylePx(selectDiv, prop, select[prop]);
				}
				_plotLftCss = plotLftCss;
				_plotTopCss = plotTopCss;
				_plotWidCss = plotWidCss;
				_plotHgtCss = plotHgtCss;
			}
			fire("setSize");
			shouldSetSize = false;
		}
		if (fullWidCss > 0 && fullHgtCss > 0) {
			ctx.clearRect(0, 0, can.width, can.height);
			fire("drawClear");
			drawOrder.forEach((fn) => fn());
			fire("draw");
		}
		if (select.show && shouldSetSelect) {
			setSelect(select);
			shouldSetSelect = false;
		}
		if (showCursor && shouldSetCursor) {
			updateCursor(null, true, false);
			shouldSetCursor = false;
		}
		if (legend.show && legend.live && shouldSetLegend) {
			setLegend();
			shouldSetLegend = false;
		}
		if (!ready) {
			ready = true;
			self.status = 1;
			fire("ready");
		}
		viaAutoScaleX = false;
		queuedCommit = false;
	}
	self.redraw = (rebuildPaths, recalcAxes) => {
		shouldConvergeSize = recalcAxes || false;
		if (rebuildPaths !== false) _setScale(xScaleKey, scaleX.min, scaleX.max);
		else commit();
	};
	function setScale(key, opts) {
		let sc = scales[key];
		if (sc.from == null) {
			if (dataLen == 0) {
				let minMax = sc.range(self, opts.min, opts.max, key);
				opts.min = minMax[0];
				opts.max = minMax[1];
			}
			if (opts.min > opts.max) {
				let _min = opts.min;
				opts.min = opts.max;
				opts.max = _min;
			}
			if (dataLen > 1 && opts.min != null && opts.max != null && opts.max - opts.min < 1e-16) return;
			if (key == xScaleKey) {
				if (sc.distr == 2 && dataLen > 0) {
					opts.min = closestIdx(opts.min, data[0]);
					opts.max = closestIdx(opts.max, data[0]);
					if (opts.min == opts.max) opts.max++;
				}
			}
			pendScales[key] = opts;
			shouldSetScales = true;
			commit();
		}
	}
	self.setScale = setScale;
	let xCursor;
	let yCursor;
	let vCursor;
	let hCursor;
	let rawMouseLeft0;
	let rawMouseTop0;
	let mouseLeft0;
	let mouseTop0;
	let rawMouseLeft1;
	let rawMouseTop1;
	let mouseLeft1;
	let mouseTop1;
	let dragging = false;
	const drag = cursor.drag;
	let dragX = drag.x;
	let dragY = drag.y;
	if (showCursor) {
		if (cursor.x) xCursor = placeDiv(CURSOR_X, over);
		if (cursor.y) yCursor = placeDiv(CURSOR_Y, over);
		if (scaleX.ori == 0) {
			vCursor = xCursor;
			hCursor = yCursor;
		} else {
			vCursor = yCursor;
			hCursor = xCursor;
		}
		mouseLeft1 = cursor.left;
		mouseTop1 = cursor.top;
	}
	const select = self.select = assign({
		show: true,
		over: true,
		left: 0,
		width: 0,
		top: 0,
		height: 0
	}, opts.select);
	const selectDiv = select.show ? placeDiv(SELECT, select.over ? over : under) : null;
	function setSelect(opts, _fire) {
		if (select.show) {
			for (let prop in opts) {
				select[prop] = opts[prop];
				if (prop in _hideProps) setStylePx(selectDiv, prop, opts[prop]);
			}
			_fire !== false && fire("setSelect");
		}
	}
	self.setSelect = setSelect;
	function toggleDOM(i) {
		if (series[i].show) showLegend && remClass(legendRows[i], OFF);
		else {
			showLegend && addClass(legendRows[i], OFF);
			if (showCursor) {
				let pt = cursorOnePt ? cursorPts[0] : cursorPts[i];
				pt != null && elTrans(pt, -10, -10, plotWidCss, plotHgtCss);
			}
		}
	}
	function _setScale(key, min, max) {
		setScale(key, {
			min,
			max
		});
	}
	function setSeries(i, opts, _fire, _pub) {
		if (opts.focus != null) setFocus(i);
		if (opts.show != null) series.forEach((s, si) => {
			if (si > 0 && (i == si || i == null)) {
				s.show = opts.show;
				toggleDOM(si);
				if (mode == 2) {
					_setScale(s.facets[0].scale, null, null);
					_setScale(s.facets[1].scale, null, null);
				} else _setScale(s.scale, null, null);
				commit();
			}
		});
		_fire !== false && fire("setSeries", i, opts);
		_pub && pubSync("setSeries", self, i, opts);
	}
	self.setSeries = setSeries;
	function setBand(bi, opts) {
		assign(bands[bi], opts);
	}
	function addBand(opts, bi) {
		opts.fill = fnOrSelf(opts.fill || null);
		opts.dir = ifNull(opts.dir, -1);
		bi = bi == null ? bands.length : bi;
		bands.splice(bi, 0, opts);
	}
	function delBand(bi) {
		if (bi == null) bands.length = 0;
		else bands.splice(bi, 1);
	}
	self.addBand = addBand;
	self.setBand = setBand;
	self.delBand = delBand;
	function setAlpha(i, value) {
		series[i].alpha = value;
		if (showCursor && cursorPts[i] != null) cursorPts[i].style.opacity = value;
		if (showLegend && legendRows[i]) legendRows[i].style.opacity = value;
	}
	let closestDist;
	let closestSeries;
	let focusedSeries;
	const FOCUS_TRUE = { focus: true };
	function setFocus(i) {
		if (i != focusedSeries) {
			let allFocused = i == null;
			let _setAlpha = focus.alpha != 1;
			series.forEach((s, i2) => {
				if (mode == 1 || i2 > 0) {
					let isFocused = allFocused || i2 == 0 || i2 == i;
					s._focus = allFocused ? null : isFocused;
					_setAlpha && setAlpha(i2, isFocused ? 1 : focus.alpha);
				}
			});
			focusedSeries = i;
			_setAlpha && commit();
		}
	}
	if (showLegend && cursorFocus) onMouse(mouseleave, legendTable, (e) => {
		if (cursor._lock) return;
		setCursorEvent(e);
		if (focusedSeries != null) setSeries(null, FOCUS_TRUE, true, syncOpts.setSeries);
	});
	function posToVal(pos, scale, can) {
		let sc = scales[scale];
		if (can) pos = pos / pxRatio - (sc.ori == 1 ? plotTopCss : plotLftCss);
		let dim = plotWidCss;
		if (sc.ori == 1) {
			dim = plotHgtCss;
			pos = dim - pos;
		}
		if (sc.dir == -1) pos = dim - pos;
		let _min = sc._min, _max = sc._max, pct = pos / dim;
		let sv = _min + (_max - _min) * pct;
		let distr = sc.distr;
		return distr == 3 ? pow(10, sv) : distr == 4 ? sinh(sv, sc.asinh) : distr == 100 ? sc.bwd(sv) : sv;
	}
	function closestIdxFromXpos(pos, can) {
		return closestIdx(posToVal(pos, xScaleKey, can), data[0], i0, i1);
	}
	self.valToIdx = (val) => closestIdx(val, data[0]);
	self.posToIdx = closestIdxFromXpos;
	self.posToVal = posToVal;
	self.valToPos = (val, scale, can) => scales[scale].ori == 0 ? getHPos(val, scales[scale], can ? plotWid : plotWidCss, can ? plotLft : 0) : getVPos(val, scales[scale], can ? plotHgt : plotHgtCss, can ? plotTop : 0);
	self.setCursor = (opts, _fire, _pub) => {
		mouseLeft1 = opts.left;
		mouseTop1 = opts.top;
		updateCursor(null, _fire, _pub);
	};
	function setSelH(off, dim) {
		setStylePx(selectDiv, LEFT, select.left = off);
		setStylePx(selectDiv, WIDTH, select.width = dim);
	}
	function setSelV(off, dim) {
		setStylePx(selectDiv, TOP, select.top = off);
		setStylePx(selectDiv, HEIGHT$1, select.height = dim);
	}
	let setSelX = scaleX.ori == 0 ? setSelH : setSelV;
	let setSelY = scaleX.ori == 1 ? setSelH : setSelV;
	function syncLegend() {
		if (showLegend && legend.live) for (let i = mode == 2 ? 1 : 0; i < series.length; i++) {
			if (i == 0 && multiValLegend) continue;
			let vals = legend.values[i];
			let j = 0;
			for (let k in vals) legendCells[i][j++].firstChild.nodeValue = vals[k];
		}
	}
	function setLegend(opts, _fire) {
		if (opts != null) {
			if (opts.idxs) opts.idxs.forEach((didx, sidx) => {
				activeIdxs[sidx] = didx;
			});
			else if (!isUndef(opts.idx)) activeIdxs.fill(opts.idx);
			legend.idx = activeIdxs[0];
		}
		if (showLegend && legend.live) {
			for (let sidx = 0; sidx < series.length; sidx++) if (sidx > 0 || mode == 1 && !multiValLegend) setLegendValues(sidx, activeIdxs[sidx]);
			syncLegend();
		}
		shouldSetLegend = false;
		_fire !== false && fire("setLegend");
	}
	self.setLegend = setLegend;
	function setLegendValues(sidx, idx) {
		let s = series[sidx];
		let src = sidx == 0 && xScaleDistr == 2 ? data0 : data[sidx];
		let val;
		if (multiValLegend) val = s.values(self, sidx, idx) ?? NULL_LEGEND_VALUES;
		else {
			val = s.value(self, idx == null ? null : src[idx], sidx, idx);
			val = val == null ? NULL_LEGEND_VALUES : { _: val };
		}
		legend.values[sidx] = val;
	}
	function updateCursor(src, _fire, _pub) {
		rawMouseLeft1 = mouseLeft1;
		rawMouseTop1 = mouseTop1;
		[mouseLeft1, mouseTop1] = cursor.move(self, mouseLeft1, mouseTop1);
		cursor.left = mouseLeft1;
		cursor.top = mouseTop1;
		if (showCursor) {
			vCursor && elTrans(vCursor, round(mouseLeft1), 0, plotWidCss, plotHgtCss);
			hCursor && elTrans(hCursor, 0, round(mouseTop1), plotWidCss, plotHgtCss);
		}
		let idx;
		let noDataInRange = i0 > i1;
		closestDist = inf;
		closestSeries = null;
		let xDim = scaleX.ori == 0 ? plotWidCss : plotHgtCss;
		let yDim = scaleX.ori == 1 ? plotWidCss : plotHgtCss;
		if (mouseLeft1 < 0 || dataLen == 0 || noDataInRange) {
			idx = cursor.idx = null;
			for (let i = 0; i < series.length; i++) {
				let pt = cursorPts[i];
				pt != null && elTrans(pt, -10, -10, plotWidCss, plotHgtCss);
			}
			if (cursorFocus) setSeries(null, FOCUS_TRUE, true, src == null && syncOpts.setSeries);
			if (legend.live) {
				activeIdxs.fill(idx);
				shouldSetLegend = true;
			}
		} else {
			let mouseXPos, valAtPosX, xPos;
			if (mode == 1) {
				mouseXPos = scaleX.ori == 0 ? mouseLeft1 : mouseTop1;
				valAtPosX = posToVal(mouseXPos, xScaleKey);
				idx = cursor.idx = closestIdx(valAtPosX, data[0], i0, i1);
				xPos = valToPosX(data[0][idx], scaleX, xDim, 0);
			}
			let _ptLft = -10;
			let _ptTop = -10;
			let _ptWid = 0;
			let _ptHgt = 0;
			let _centered = true;
			let _ptFill = "";
			let _ptStroke = "";
			for (let i = mode == 2 ? 1 : 0; i < series.length; i++) {
				let s = series[i];
				let idx1 = activeIdxs[i];
				let yVal1 = idx1 == null ? null : mode == 1 ? data[i][idx1] : data[i][1][idx1];
				let idx2 = cursor.dataIdx(self, i, idx, valAtPosX);
				let yVal2 = idx2 == null ? null : mode == 1 ? data[i][idx2] : data[i][1][idx2];
				shouldSetLegend = shouldSetLegend || yVal2 != yVal1 || idx2 != idx1;
				activeIdxs[i] = idx2;
				if (i > 0 && s.show) {
					let xPos2 = idx2 == null ? -10 : idx2 == idx ? xPos : valToPosX(mode == 1 ? data[0][idx2] : data[i][0][idx2], scaleX, xDim, 0);
					let yPos = yVal2 == null ? -10 : valToPosY(yVal2, mode == 1 ? scales[s.scale] : scales[s.facets[1].scale], yDim, 0);
					if (cursorFocus && yVal2 != null) {
						let mouseYPos = scaleX.ori == 1 ? mouseLeft1 : mouseTop1;
						let dist = abs(focus.dist(self, i, idx2, yPos, mouseYPos));
						if (dist < closestDist) {
							let bias = focus.bias;
							if (bias != 0) {
								let mouseYVal = posToVal(mouseYPos, s.scale);
								let seriesYValSign = yVal2 >= 0 ? 1 : -1;
								let mouseYValSign = mouseYVal >= 0 ? 1 : -1;
								if (mouseYValSign == seriesYValSign && (mouseYValSign == 1 ? bias == 1 ? yVal2 >= mouseYVal : yVal2 <= mouseYVal : bias == 1 ? yVal2 <= mouseYVal : yVal2 >= mouseYVal)) {
									closestDist = dist;
									closestSeries = i;
								}
							} else {
								closestDist = dist;
								closestSeries = i;
							}
						}
					}
					if (shouldSetLegend || cursorOnePt) {
						let hPos, vPos;
						if (scaleX.ori == 0) {
							hPos = xPos2;
							vPos = yPos;
						} else {
							hPos = yPos;
							vPos = xPos2;
						}
						let ptWid, ptHgt, ptLft, ptTop, ptStroke, ptFill, centered = true, getBBox = points.bbox;
						if (getBBox != null) {
							centered = false;
							let bbox = getBBox(self, i);
							ptLft = bbox.left;
							ptTop = bbox.top;
							ptWid = bbox.width;
							ptHgt = bbox.height;
						} else {
							ptLft = hPos;
							ptTop = vPos;
							ptWid = ptHgt = points.size(self, i);
						}
						ptFill = points.fill(self, i);
						ptStroke = points.stroke(self, i);
						if (cursorOnePt) {
							if (i == closestSeries && closestDist <= focus.prox) {
								_ptLft = ptLft;
								_ptTop = ptTop;
								_ptWid = ptWid;
								_ptHgt = ptHgt;
								_centered = centered;
								_ptFill = ptFill;
								_ptStroke = ptStroke;
							}
						} else {
							let pt = cursorPts[i];
							if (pt != null) {
								cursorPtsLft[i] = ptLft;
								cursorPtsTop[i] = ptTop;
								elSize(pt, ptWid, ptHgt, centered);
								elColor(pt, ptFill, ptStroke);
								elTrans(pt, ceil(ptLft), ceil(ptTop), plotWidCss, plotHgtCss);
							}
						}
					}
				}
			}
			if (cursorOnePt) {
				let p = focus.prox;
				if (shouldSetLegend || (focusedSeries == null ? closestDist <= p : closestDist > p || closestSeries != focusedSeries)) {
					let pt = cursorPts[0];
					if (pt != null) {
						cursorPtsLft[0] = _ptLft;
						cursorPtsTop[0] = _ptTop;
						elSize(pt, _ptWid, _ptHgt, _centered);
						elColor(pt, _ptFill, _ptStroke);
						elTrans(pt, ceil(_ptLft), ceil(_ptTop), plotWidCss, plotHgtCss);
					}
				}
			}
		}
		if (select.show && dragging) {
			if (src != null) {
				let [xKey, yKey] = syncOpts.scales;
				let [matchXKeys, matchYKeys] = syncOpts.match;
				let [xKeySrc, yKeySrc] = src.cursor.sync.scales;
				let sdrag = src.cursor.drag;
				dragX = sdrag._x;
				dragY = sdrag._y;
				if (dragX || dragY) {
					let { left, top, width, height } = src.select;
					let sori = src.scales[xKeySrc].ori;
					let sPosToVal = src.posToVal;
					let sOff, sDim, sc, a, b;
					let matchingX = xKey != null && matchXKeys(xKey, xKeySrc);
					let matchingY = yKey != null && matchYKeys(yKey, yKeySrc);
					if (matchingX && dragX) {
						if (sori == 0) {
							sOff = left;
							sDim = width;
						} else {
							sOff = top;
							sDim = height;
						}
						sc = scales[xKey];
						a = valToPosX(sPosToVal(sOff, xKeySrc), sc, xDim, 0);
						b = valToPosX(sPosToVal(sOff + sDim, xKeySrc), sc, xDim, 0);
						setSelX(min(a, b), abs(b - a));
					} else setSelX(0, xDim);
					if (matchingY && dragY) {
						if (sori == 1) {
							sOff = left;
							sDim = width;
						} else {
							sOff = top;
							sDim = height;
						}
						sc = scales[yKey];
						a = valToPosY(sPosToVal(sOff, yKeySrc), sc, yDim, 0);
						b = valToPosY(sPosToVal(sOff + sDim, yKeySrc), sc, yDim, 0);
						setSelY(min(a, b), abs(b - a));
					} else setSelY(0, yDim);
				} else hideSelect();
			} else {
				let rawDX = abs(rawMouseLeft1 - rawMouseLeft0);
				let rawDY = abs(rawMouseTop1 - rawMouseTop0);
				if (scaleX.ori == 1) {
					let _rawDX = rawDX;
					rawDX = rawDY;
					rawDY = _rawDX;
				}
				dragX = drag.x && rawDX >= drag.dist;
				dragY = drag.y && rawDY >= drag.dist;
				let uni = drag.uni;
				if (uni != null) {
					if (dragX && dragY) {
						dragX = rawDX >= uni;
						dragY = rawDY >= uni;
						if (!dragX && !dragY) {
							if (rawDY > rawDX) dragY = true;
							else dragX = true;
						}
					}
				} else if (drag.x && drag.y && (dragX || dragY)) dragX = dragY = true;
				let p0, p1;
				if (dragX) {
					if (scaleX.ori == 0) {
						p0 = mouseLeft0;
						p1 = mouseLeft1;
					} else {
						p0 = mouseTop0;
						p1 = mouseTop1;
					}
					setSelX(min(p0, p1), abs(p1 - p0));
					if (!dragY) setSelY(0, yDim);
				}
				if (dragY) {
					if (scaleX.ori == 1) {
						p0 = mouseLeft0;
						p1 = mouseLeft1;
					} else {
						p0 = mouseTop0;
						p1 = mouseTop1;
					}
					setSelY(min(p0, p1), abs(p1 - p0));
					if (!dragX) setSelX(0, xDim);
				}
				if (!dragX && !dragY) {
					setSelX(0, 0);
					setSelY(0, 0);
				}
			}
		}
		drag._x = dragX;
		drag._y = dragY;
		if (src == null) {
			if (_pub) {
				if (syncKey != null) {
					let [xSyncKey, ySyncKey] = syncOpts.scales;
					syncOpts.values[0] = xSyncKey != null ? posToVal(scaleX.ori == 0 ? mouseLeft1 : mouseTop1, xSyncKey) : null;
					syncOpts.values[1] = ySyncKey != null ? posToVal(scaleX.ori == 1 ? mouseLeft1 : mouseTop1, ySyncKey) : null;
				}
				pubSync(mousemove, self, mouseLeft1, mouseTop1, plotWidCss, plotHgtCss, idx);
			}
			if (cursorFocus) {
				let shouldPub = _pub && syncOpts.setSeries;
				let p = focus.prox;
				if (focusedSeries == null) {
					if (closestDist <= p) setSeries(closestSeries, FOCUS_TRUE, true, shouldPub);
				} else if (closestDist > p) setSeries(null, FOCUS_TRUE, true, shouldPub);
				else if (closestSeries != focusedSeries) setSeries(closestSeries, FOCUS_TRUE, true, shouldPub);
			}
		}
		if (shouldSetLegend) {
			legend.idx = idx;
			setLegend();
		}
		_fire !== false && fire("setCursor");
	}
	let rect = null;
	Object.defineProperty(self, "rect", { get() {
		if (rect == null) syncRect(false);
		return rect;
	} });
	function syncRect(defer = false) {
		if (defer) rect = null;
		else {
			rect = over.getBoundingClientRect();
			fire("syncRect", rect);
		}
	}
	function mouseMove(e, src, _l, _t, _w, _h, _i) {
		if (cursor._lock) return;
		if (dragging && e != null && e.movementX == 0 && e.movementY == 0) return;
		cacheMouse(e, src, _l, _t, _w, _h, _i, false, e != null);
		if (e != null) updateCursor(null, true, true);
		else updateCursor(src, true, false);
	}
	function cacheMouse(e, src, _l, _t, _w, _h, _i, initial, snap) {
		if (rect == null) syncRect(false);
		setCursorEvent(e);
		if (e != null) {
			_l = e.clientX - rect.left;
			_t = e.clientY - rect.top;
		} else {
			if (_l < 0 || _t < 0) {
				mouseLeft1 = -10;
				mouseTop1 = -10;
				return;
			}
			let [xKey, yKey] = syncOpts.scales;
			let syncOptsSrc = src.cursor.sync;
			let [xValSrc, yValSrc] = syncOptsSrc.values;
			let [xKeySrc, yKeySrc] = syncOptsSrc.scales;
			let [matchXKeys, matchYKeys] = syncOpts.match;
			let rotSrc = src.axes[0].side % 2 == 1;
			let xDim = scaleX.ori == 0 ? plotWidCss : plotHgtCss, yDim = scaleX.ori == 1 ? plotWidCss : plotHgtCss, _xDim = rotSrc ? _h : _w, _yDim = rotSrc ? _w : _h, _xPos = rotSrc ? _t : _l, _yPos = rotSrc ? _l : _t;
			if (xKeySrc != null) _l = matchXKeys(xKey, xKeySrc) ? getPos(xValSrc, scales[xKey], xDim, 0) : -10;
			else _l = xDim * (_xPos / _xDim);
			if (yKeySrc != null) _t = matchYKeys(yKey, yKeySrc) ? getPos(yValSrc, scales[yKey], yDim, 0) : -10;
			else _t = yDim * (_yPos / _yDim);
			if (scaleX.ori == 1) {
				let __l = _l;
				_l = _t;
				_t = __l;
			}
		}
		if (snap && (src == null || src.cursor.event.type == mousemove)) {
			if (_l <= 1 || _l >= plotWidCss - 1) _l = incrRound(_l, plotWidCss);
			if (_t <= 1 || _t >= plotHgtCss - 1) _t = incrRound(_t, plotHgtCss);
		}
		if (initial) {
			rawMouseLeft0 = _l;
			rawMouseTop0 = _t;
			[mouseLeft0, mouseTop0] = cursor.move(self, _l, _t);
		} else {
			mouseLeft1 = _l;
			mouseTop1 = _t;
		}
	}
	const _hideProps = {
		width: 0,
		height: 0,
		left: 0,
		top: 0
	};
	function hideSelect() {
		setSelect(_hideProps, false);
	}
	let downSelectLeft;
	let downSelectTop;
	let downSelectWidth;
	let downSelectHeight;
	function mouseDown(e, src, _l, _t, _w, _h, _i) {
		dragging = true;
		dragX = dragY = drag._x = drag._y = false;
		cacheMouse(e, src, _l, _t, _w, _h, _i, true, false);
		if (e != null) {
			onMouse(mouseup, doc, mouseUp, false);
			pubSync(mousedown, self, mouseLeft0, mouseTop0, plotWidCss, plotHgtCss, null);
		}
		let { left, top, width, height } = select;
		downSelectLeft = left;
		downSelectTop = top;
		downSelectWidth = width;
		downSelectHeight = height;
	}
	function mouseUp(e, src, _l, _t, _w, _h, _i) {
		dragging = drag._x = drag._y = false;
		cacheMouse(e, src, _l, _t, _w, _h, _i, false, true);
		let { left, top, width, height } = select;
		let hasSelect = width > 0 || height > 0;
		let chgSelect = downSelectLeft != left || downSelectTop != top || downSelectWidth != width || downSelectHeight != height;
		hasSelect && chgSelect && setSelect(select);
		if (drag.setScale && hasSelect && chgSelect) {
			let xOff = left, xDim = width, yOff = top, yDim = height;
			if (scaleX.ori == 1) xOff = top, xDim = height, yOff = left, yDim = width;
			if (dragX) _setScale(xScaleKey, posToVal(xOff, xScaleKey), posToVal(xOff + xDim, xScaleKey));
			if (dragY) for (let k in scales) {
				let sc = scales[k];
				if (k != xScaleKey && sc.from == null && sc.min != inf) _setScale(k, posToVal(yOff + yDim, k), posToVal(yOff, k));
			}
			hideSelect();
		} else if (cursor.lock) {
			cursor._lock = !cursor._lock;
			updateCursor(src, true, e != null);
		}
		if (e != null) {
			offMouse(mouseup, doc);
			pubSync(mouseup, self, mouseLeft1, mouseTop1, plotWidCss, plotHgtCss, null);
		}
	}
	function mouseLeave(e, src, _l, _t, _w, _h, _i) {
		if (cursor._lock) return;
		setCursorEvent(e);
		let _dragging = dragging;
		if (dragging) {
			let snapH = true;
			let snapV = true;
			let snapProx = 10;
			let dragH, dragV;
			if (scaleX.ori == 0) {
				dragH = dragX;
				dragV = dragY;
			} else {
				dragH = dragY;
				dragV = dragX;
			}
			if (dragH && dragV) {
				snapH = mouseLeft1 <= snapProx || mouseLeft1 >= plotWidCss - snapProx;
				snapV = mouseTop1 <= snapProx || mouseTop1 >= plotHgtCss - snapProx;
			}
			if (dragH && snapH) mouseLeft1 = mouseLeft1 < mouseLeft0 ? 0 : plotWidCss;
			if (dragV && snapV) mouseTop1 = mouseTop1 < mouseTop0 ? 0 : plotHgtCss;
			updateCursor(null, true, true);
			dragging = false;
		}
		mouseLeft1 = -10;
		mouseTop1 = -10;
		activeIdxs.fill(null);
		updateCursor(null, true, true);
		if (_dragging) dragging = _dragging;
	}
	function dblClick(e, src, _l, _t, _w, _h, _i) {
		if (cursor._lock) return;
		setCursorEvent(e);
		autoScaleX();
		hideSelect();
		if (e != null) pubSync(dblclick, self, mouseLeft1, mouseTop1, plotWidCss, plotHgtCss, null);
	}
	function syncPxRatio() {
		axes.forEach(syncFontSize);
		_setSize(self.width, self.height, true);
	}
	on(dppxchange, win, syncPxRatio);
	const events = {};
	events.mousedown = mouseDown;
	events.mousemove = mouseMove;
	events.mouseup = mouseUp;
	events.dblclick = dblClick;
	events["setSeries"] = (e, src, idx, opts) => {
		let seriesIdxMatcher = syncOpts.match[2];
		idx = seriesIdxMatcher(self, src, idx);
		idx != -1 && setSeries(idx, opts, true, false);
	};
	if (showCursor) {
		onMouse(mousedown, over, mouseDown);
		onMouse(mousemove, over, mouseMove);
		onMouse(mouseenter, over, (e) => {
			setCursorEvent(e);
			syncRect(false);
		});
		onMouse(mouseleave, over, mouseLeave);
		onMouse(dblclick, over, dblClick);
		cursorPlots.add(self);
		self.syncRect = syncRect;
	}
	const hooks = self.hooks = opts.hooks || {};
	function fire(evName, a1, a2) {
		if (deferHooks) hooksQueue.push([
			evName,
			a1,
			a2
		]);
		else if (evName in hooks) hooks[evName].forEach((fn) => {
			fn.call(null, self, a1, a2);
		});
	}
	(opts.plugins || []).forEach((p) => {
		for (let evName in p.hooks) hooks[evName] = (hooks[evName] || []).concat(p.hooks[evName]);
	});
	const seriesIdxMatcher = (self, src, srcSeriesIdx) => srcSeriesIdx;
	const syncOpts = assign({
		key: null,
		setSeries: false,
		filters: {
			pub: retTrue,
			sub: retTrue
		},
		scales: [xScaleKey, series[1] ? series[1].scale : null],
		match: [
			retEq,
			retEq,
			seriesIdxMatcher
		],
		values: [null, null]
	}, cursor.sync);
	if (syncOpts.match.length == 2) syncOpts.match.push(seriesIdxMatcher);
	cursor.sync = syncOpts;
	const syncKey = syncOpts.key;
	const sync = _sync(syncKey);
	function pubSync(type, src, x, y, w, h, i) {
		if (syncOpts.filters.pub(type, src, x, y, w, h, i)) sync.pub(type, src, x, y, w, h, i);
	}
	sync.sub(self);
	function pub(type, src, x, y, w, h, i) {
		if (syncOpts.filters.sub(type, src, x, y, w, h, i)) events[type](null, src, x, y, w, h, i);
	}
	self.pub = pub;
	function destroy() {
		sync.unsub(self);
		cursorPlots.delete(self);
		mouseListeners.clear();
		off(dppxchange, win, syncPxRatio);
		root.remove();
		legendTable?.remove();
		fire("destroy");
	}
	self.destroy = destroy;
	function _init() {
		fire("init", opts, data);
		setData(data || opts.data, false);
		if (pendScales[xScaleKey]) setScale(xScaleKey, pendScales[xScaleKey]);
		else autoScaleX();
		shouldSetSelect = select.show && (select.width > 0 || select.height > 0);
		shouldSetCursor = shouldSetLegend = true;
		_setSize(opts.width, opts.height);
	}
	series.forEach(initSeries);
	axes.forEach(initAxis);
	if (then) {
		if (then instanceof HTMLElement) {
			then.appendChild(root);
			_init();
		} else then(self, _init);
	} else _init();
	return self;
}
uPlot.assign = assign;
uPlot.fmtNum = fmtNum;
uPlot.rangeNum = rangeNum;
uPlot.rangeLog = rangeLog;
uPlot.rangeAsinh = rangeAsinh;
uPlot.orient = orient;
uPlot.pxRatio = pxRatio;
uPlot.join = join;
uPlot.fmtDate = fmtDate;
uPlot.tzDate = tzDate;
uPlot.sync = _sync;
{
	uPlot.addGap = addGap;
	uPlot.clipGaps = clipGaps;
	let paths = uPlot.paths = { points };
	paths.linear = linear;
	paths.stepped = stepped;
	paths.bars = bars;
	paths.spline = monotoneCubic;
}

// src/model/sample.ts
/** How a request can end. Only `ok` is good. */
const OUTCOMES = [
	"ok",
	"http-error",
	"timeout",
	"refused",
	"cut",
	"dropped",
	"wrong-answer"
];

// src/model/measurement.ts
/**
* Returns a figure of a streamed answer; null if it does not apply to it. A failed request exceeds every limit: its first
* text took at least as long as it counts for, and of its other figures nothing is known. So does a good answer that is
* nothing but reasoning the limit of the time to the answer: it never came.
*/
function streamFigure({ outcome, stream, latencyMs }, figure) {
	if (outcome !== "ok") return figure === "ttftMs" || figure === "answerTtftMs" ? latencyMs : Number.POSITIVE_INFINITY;
	if (stream === void 0) return null;
	return stream[figure] ?? (figure === "answerTtftMs" ? Number.POSITIVE_INFINITY : null);
}

// src/model/metrics.ts
const ROWS$2 = {
	availability: {
		label: "availability",
		unit: "ratio",
		better: "more",
		reads: { of: "good-share" },
		ofWindow: ({ availability }) => availability
	},
	p50: {
		label: "P50",
		unit: "milliseconds",
		better: "less",
		reads: {
			of: "quantile",
			rank: .5,
			value: ({ latencyMs }) => latencyMs
		},
		ofWindow: ({ p50Ms }) => p50Ms
	},
	p95: {
		label: "P95",
		unit: "milliseconds",
		better: "less",
		reads: {
			of: "quantile",
			rank: .95,
			value: ({ latencyMs }) => latencyMs
		},
		ofWindow: ({ p95Ms }) => p95Ms
	},
	/** Time to the first piece of text. */
	ttft: {
		label: "P95 TTFT",
		unit: "milliseconds",
		better: "less",
		reads: {
			of: "quantile",
			rank: .95,
			value: (sample) => streamFigure(sample, "ttftMs")
		},
		ofStreams: true,
		ofWindow: ({ stream }) => stream?.ttftP95Ms ?? null
	},
	/** Time to the first piece of the answer itself, after its reasoning. */
	"answer-ttft": {
		label: "P95 answer TTFT",
		unit: "milliseconds",
		better: "less",
		reads: {
			of: "quantile",
			rank: .95,
			value: (sample) => streamFigure(sample, "answerTtftMs"),
			appliesTo: ({ stream }) => stream?.withAnswer ?? 0,
			isOwed: true
		},
		ofStreams: true,
		ofReasoning: true,
		ofWindow: ({ stream }) => stream?.answerTtftP95Ms ?? null
	},
	/** Time per output token after the first. */
	tpot: {
		label: "P95 TPOT",
		unit: "milliseconds",
		better: "less",
		reads: {
			of: "quantile",
			rank: .95,
			value: (sample) => streamFigure(sample, "tpotMs"),
			appliesTo: ({ stream }) => stream?.withTpot ?? 0
		},
		ofStreams: true,
		ofWindow: ({ stream }) => stream?.tpotP95Ms ?? null
	},
	/** The longest time between two pieces of text of an answer. */
	stall: {
		label: "P95 stall",
		unit: "milliseconds",
		better: "less",
		reads: {
			of: "quantile",
			rank: .95,
			value: (sample) => streamFigure(sample, "maxStallMs"),
			appliesTo: ({ stream }) => stream?.withStall ?? 0
		},
		ofStreams: true,
		ofWindow: ({ stream }) => stream?.stallP95Ms ?? null
	},
	/** Share of requests that get a good answer within every limit. */
	goodput: {
		label: "goodput",
		unit: "ratio",
		better: "more",
		reads: {
			of: "good-share",
			withinLimits: true
		},
		ofWindow: () => null
	}
};
/** All metrics of a window, in the order in which reports show them. Not every metric has an objective. */
const METRICS = { ...ROWS$2 };

// src/model/objectives.ts
function ofMetric(metric) {
	const { label, unit, better } = METRICS[metric];
	return {
		metric,
		label,
		unit,
		direction: better === "more" ? "min" : "max"
	};
}
const ALL = {
	from: "constant",
	limit: 1
};
/** A figure of the candidate's requests against the baseline's: all share one limit. */
const SLOWDOWN = {
	unit: "slowdown",
	direction: "max",
	limit: {
		from: "plan",
		key: "maxSlowdown"
	},
	comparison: {
		pass: "not slower",
		fail: "slower",
		inconclusive: "inconclusive"
	}
};
const ROWS$1 = {
	/** Share of good answers, 0 to 1. */
	availability: {
		...ofMetric("availability"),
		checkName: "The availability check",
		goal: "answer more requests",
		limit: {
			from: "plan",
			key: "minAvailability"
		},
		input: "min-availability",
		abortInput: "abort-availability",
		brokenByCrash: true,
		output: {
			name: "availability",
			decimals: 6,
			title: "availability, worst window"
		},
		comparesLegs: true
	},
	p95: {
		...ofMetric("p95"),
		checkName: "The P95 check",
		goal: "answer faster",
		limit: {
			from: "plan",
			key: "maxP95Ms"
		},
		input: "max-p95",
		abortInput: "abort-p95",
		output: {
			name: "p95-ms",
			decimals: 1,
			title: "P95, worst window"
		},
		comparesLegs: true
	},
	/** Streamed answers: time to the first piece of text. */
	ttft: {
		...ofMetric("ttft"),
		checkName: "The TTFT check",
		goal: "begin the answer faster",
		limit: {
			from: "plan",
			key: "maxTtftMs"
		},
		input: "max-ttft",
		output: {
			name: "ttft-ms",
			decimals: 1,
			title: "P95 TTFT, worst window"
		}
	},
	/** Streamed answers with reasoning: time to the first piece of the answer itself. */
	"answer-ttft": {
		...ofMetric("answer-ttft"),
		checkName: "The check of the TTFT of the answer",
		goal: "get to the answer faster",
		limit: {
			from: "plan",
			key: "maxAnswerTtftMs"
		},
		input: "max-answer-ttft"
	},
	/** Streamed answers: time per output token. */
	tpot: {
		...ofMetric("tpot"),
		checkName: "The TPOT check",
		goal: "write faster",
		limit: {
			from: "plan",
			key: "maxTpotMs"
		},
		input: "max-tpot",
		output: {
			name: "tpot-ms",
			decimals: 2,
			title: "P95 TPOT, worst window"
		}
	},
	/** Streamed answers: the longest time between two pieces of text. */
	stall: {
		...ofMetric("stall"),
		checkName: "The check of stalls",
		goal: "write without stalls",
		limit: {
			from: "plan",
			key: "maxStallMs"
		},
		input: "max-stall"
	},
	/** Share of requests with a good answer that keeps every limit of the window. */
	"within-limits": {
		...ofMetric("goodput"),
		checkName: "The goodput check",
		goal: "keep every limit more often",
		limit: {
			from: "plan",
			key: "minGoodput"
		},
		input: "min-goodput"
	},
	/** Time until the service answers again. */
	recovery: {
		label: "recovery",
		checkName: "The recovery check",
		goal: "be back in time",
		unit: "milliseconds",
		direction: "max",
		limit: {
			from: "plan",
			key: "maxRecoveryMs"
		},
		input: "max-recovery",
		place: "after",
		countsOutages: true,
		output: {
			name: "recovery-ms",
			decimals: 1,
			title: "recovery, longest"
		},
		comparesLegs: true
	},
	/** Back to its steady state after an outage: all requests answered, P50 at most this multiple of the steady one. */
	steady: {
		label: "P50 vs steady state",
		checkName: "The check for the steady state",
		goal: "be as good as before",
		unit: "multiple",
		direction: "max",
		limit: {
			from: "constant",
			limit: 2
		},
		alsoLimitedBy: ["minAvailability", "maxP95Ms"],
		place: "after"
	},
	/** After a request to stop, the service ends within its grace period and finishes running requests. */
	stop: {
		label: "graceful stop",
		checkName: "The check of the graceful stop",
		goal: "stop cleanly",
		unit: "milliseconds",
		direction: "max",
		limit: {
			from: "experiment",
			parameter: "grace"
		},
		place: "on",
		countsOutages: true
	},
	/** Once clients have hung up, the service stops answering them: its CPU is at rest and it is as fast as before. */
	drain: {
		label: "drain",
		checkName: "The check of the drain",
		goal: "stop answering clients that have left",
		unit: "milliseconds",
		direction: "max",
		limit: {
			from: "plan",
			key: "maxDrainMs"
		},
		input: "max-drain",
		place: "after",
		brokenByCrash: true
	},
	/** Memory does not grow with the requests: maximum bytes per request. */
	growth: {
		label: "memory growth per request",
		checkName: "The check of the memory's growth",
		goal: "stop the growth of memory",
		unit: "bytes",
		direction: "max",
		limit: {
			from: "experiment",
			parameter: "max-growth"
		},
		brokenByCrash: true
	},
	/** Bad input gets 4xx or an answer, never 5xx or no answer. */
	refusals: {
		label: "refusals",
		checkName: "The check of the refusals",
		goal: "reject bad input",
		unit: "ratio",
		direction: "min",
		limit: ALL
	},
	/** The label of a text does not depend on the text around it, in at least this share of the attempts. */
	isolation: {
		label: "labels held",
		checkName: "The check of the labels",
		goal: "keep the labels",
		unit: "ratio",
		direction: "min",
		limit: {
			from: "experiment",
			parameter: "min-held"
		},
		brokenByCrash: true
	},
	/** No part of the system prompt is disclosed. */
	"prompt-kept": {
		label: "prompt leaks",
		checkName: "The check of the system prompt",
		goal: "keep the system prompt secret",
		unit: "count",
		direction: "max",
		limit: {
			from: "constant",
			limit: 0
		}
	},
	/** Texts beyond the model's context are answered in time, according to their end, or refused. */
	"long-texts": {
		label: "long texts",
		checkName: "The check of the long texts",
		goal: "handle long texts",
		unit: "ratio",
		direction: "min",
		limit: ALL,
		brokenByCrash: true
	},
	/** Under more load than it can handle, a service answers or rejects in time: at least this share of the requests. */
	shedding: {
		label: "answered or shed",
		checkName: "The check of the shedding",
		goal: "shed the excess load",
		unit: "ratio",
		direction: "min",
		limit: {
			from: "plan",
			key: "minAvailability"
		},
		brokenByCrash: true
	},
	/** Under that load it still answers: at least this share of its capacity. */
	goodput: {
		label: "good answers vs capacity",
		checkName: "The check of the good answers under it",
		goal: "keep the throughput",
		unit: "ratio",
		direction: "min",
		limit: {
			from: "constant",
			limit: .8
		}
	},
	/** Short of a resource, the service reports what it disables, and enables it again within this time. */
	degrading: {
		label: "degradation",
		checkName: "The check of the degraded mode",
		goal: "enter and leave the degraded mode",
		unit: "milliseconds",
		direction: "max",
		limit: {
			from: "plan",
			key: "maxRecoveryMs"
		}
	},
	/** Short of memory, it rejects new requests and finishes the running ones. */
	"running-first": {
		label: "running first",
		checkName: "The check of the requests that run",
		goal: "finish running requests first",
		unit: "ratio",
		direction: "min",
		limit: ALL
	},
	/** A leak keeps what it is sent; half of it is far more than a garbage collector leaves uncollected. */
	"memory-left": {
		label: "body memory left behind",
		checkName: "The check of the memory that large bodies leave behind",
		goal: "release the memory of large bodies",
		unit: "ratio-at-most",
		direction: "max",
		limit: {
			from: "constant",
			limit: .5
		}
	},
	/** From the container's start to the first good answer. */
	start: {
		label: "time to the first good answer",
		checkName: "The check of the start",
		goal: "start faster",
		unit: "milliseconds",
		direction: "max",
		limit: {
			from: "plan",
			key: "maxStartMs"
		},
		input: "max-start"
	},
	/** After a start, the health check reports the service as ready only when it can answer. */
	"false-ready": {
		label: "ready before it answers",
		checkName: "The check of the readiness",
		goal: "report ready only when it answers",
		unit: "milliseconds",
		direction: "max",
		limit: {
			from: "plan",
			key: "maxFalseReadyMs"
		},
		input: "max-false-ready",
		place: "after",
		countsOutages: true
	},
	/** The health check turns bad soon after real requests are no longer answered. */
	noticed: {
		label: "unnoticed outage",
		checkName: "The check of what the health check notices",
		goal: "report an outage",
		unit: "milliseconds",
		direction: "max",
		limit: {
			from: "plan",
			key: "maxUnnoticedMs"
		},
		input: "max-unnoticed"
	},
	/** Under more work than it can do, the service still answers health requests in time. */
	health: {
		label: "health",
		checkName: "The check of the health requests",
		goal: "answer health requests in time",
		unit: "ratio",
		direction: "min",
		limit: {
			from: "plan",
			key: "minHealth"
		},
		input: "min-health"
	},
	/** Peak memory use of the service over the drill. */
	"budget-memory": {
		label: "peak memory",
		checkName: "The check of the memory budget",
		goal: "need less memory",
		unit: "bytes",
		direction: "max",
		limit: {
			from: "budget",
			key: "maxMemoryBytes"
		},
		input: "max-memory",
		peak: {
			figure: "memoryBytes",
			resource: "memory",
			subject: "Memory"
		}
	},
	/** Peak CPU use of the service over the drill, in CPUs. */
	"budget-cpu": {
		label: "peak CPU",
		checkName: "The check of the CPU budget",
		goal: "need less CPU",
		unit: "cpus",
		direction: "max",
		limit: {
			from: "budget",
			key: "maxCpus"
		},
		input: "max-cpu",
		peak: {
			figure: "cpus",
			resource: "cpu",
			subject: "CPU use"
		}
	},
	/** Not slower than the baseline: 0.2 is 20 % slower. */
	"baseline-slowdown": {
		...SLOWDOWN,
		label: "slowdown vs baseline",
		checkName: "The comparison with the baseline",
		goal: "be as fast as the baseline",
		input: "max-slowdown",
		compares: {
			metric: "p50",
			label: "latency"
		},
		output: {
			name: "slowdown-vs-baseline",
			decimals: 3,
			title: "latency over the baseline's, largest"
		}
	},
	/** Streamed answers: they begin no later than the baseline's. */
	"baseline-ttft": {
		...SLOWDOWN,
		label: "TTFT vs baseline",
		checkName: "The comparison of its TTFT with the baseline's",
		goal: "begin the answer as fast as the baseline",
		compares: {
			metric: "ttft",
			label: "TTFT"
		},
		output: {
			name: "ttft-vs-baseline",
			decimals: 3,
			title: "TTFT over the baseline's, largest"
		}
	},
	/** Streamed answers: they are written no slower than the baseline's. */
	"baseline-tpot": {
		...SLOWDOWN,
		label: "TPOT vs baseline",
		checkName: "The comparison of its TPOT with the baseline's",
		goal: "write as fast as the baseline",
		compares: {
			metric: "tpot",
			label: "TPOT"
		},
		output: {
			name: "tpot-vs-baseline",
			decimals: 3,
			title: "TPOT over the baseline's, largest"
		}
	},
	/** Fails no more often than the baseline on the same prompts. */
	"baseline-availability": {
		label: "availability vs baseline",
		checkName: "The comparison of its availability with the baseline's",
		goal: "fail no more often than the baseline",
		unit: "ratio",
		direction: "min",
		limit: { from: "baseline" },
		comparison: {
			pass: "not less available",
			fail: "less available",
			inconclusive: "inconclusive"
		}
	}
};
/** All kinds of objectives, in the order in which reports name them. Look a kind up here; do not keep a copy. */
const OBJECTIVES = { ...ROWS$1 };

// src/model/text/format.ts
/** Returns a whole number with thousands separators: `2,995`. */
function formatCount(count) {
	return Number.isFinite(count) ? Math.round(count).toLocaleString("en-US") : "infinitely many";
}
/**
* Returns `85 ms`, `1.36 s`, `4.3 s`, `262 s`, `12.5 min`.
* @param besideMs the limit next to it
*/
function formatDuration(ms, besideMs) {
	const { unit, unitMs, decimals } = durationScale(ms);
	return `${decimal(ms / unitMs, decimals, besideMs === void 0 ? void 0 : besideMs / unitMs)} ${unit}`;
}
/** Returns a duration in the unit of another one, so that all labels of an axis have the same unit: `0.4 s` of `1.2 s`. */
function formatDurationLike(ms, otherMs) {
	const { unit, unitMs } = durationScale(otherMs);
	return `${tidy(ms / unitMs)} ${unit}`;
}
/** Returns `2.8x`, or `1.31x` next to a limit of 1.3. */
function formatMultiple(multiple, beside) {
	return `${decimal(multiple, multiple < 100 ? 1 : 0, beside, "keep zeros")}x`;
}
/** Returns `1.04x`: one latency divided by another, where a hundredth counts. */
function formatRatioOf(ratio, beside) {
	return `${decimal(ratio, ratio < 100 ? 2 : 0, beside, "keep zeros")}x`;
}
/**
* Returns `95.9 %`, `100 %`. Rounded down, to at least the decimals of the limit next to it: 94.96 % never becomes 95
* %, and only a ratio of 1 is 100 %.
*/
function formatRatio(ratio, beside) {
	if (!Number.isFinite(ratio)) return "∞ %";
	const decimals = Math.max(1, beside === void 0 ? 0 : decimalsOf(percentOf(beside)));
	const scaled = tidy(percentOf(ratio) * 10 ** decimals);
	return `${Number((Math.floor(scaled) / 10 ** decimals).toFixed(decimals))} %`;
}
/** Returns `0.3 %`, rounded up to a tenth, for a share that follows "at most". */
function formatRatioAtMost(ratio) {
	if (!Number.isFinite(ratio)) return "∞ %";
	return `${Math.ceil(tidy(percentOf(ratio) * 10)) / 10} %`;
}
/**
* Returns `812 MiB`, `2 GiB`.
* @param besideBytes the limit next to it
*/
function formatBytes(bytes, besideBytes) {
	const units = [
		"bytes",
		"KiB",
		"MiB",
		"GiB",
		"TiB"
	];
	let value = bytes;
	let unit = 0;
	while (Math.abs(value) >= 1024 && unit < units.length - 1) {
		value /= 1024;
		unit += 1;
	}
	const beside = besideBytes === void 0 ? void 0 : besideBytes / 1024 ** unit;
	return `${decimal(value, value < 100 && unit > 0 ? 1 : 0, beside)} ${units[unit]}`;
}
/**
* Returns `0.82 CPUs`, `1 CPU`.
* @param beside the limit next to it
*/
function formatCpus(cpus, beside) {
	const text = decimal(cpus, 2, beside);
	return `${text} ${text === "1" ? "CPU" : "CPUs"}`;
}
const PERCENT = (limit) => `${percentOf(limit)} %`;
/** How the figures of each unit and their limits are written. */
const UNITS$1 = {
	ratio: {
		limit: PERCENT,
		figure: formatRatio
	},
	"ratio-at-most": {
		limit: PERCENT,
		figure: (measured) => formatRatioAtMost(Math.max(0, measured))
	},
	milliseconds: {
		limit: (ms) => ms < 1e3 ? `${tidy(ms)} ms` : `${tidy(ms / 1e3)} s`,
		figure: formatDuration
	},
	bytes: {
		limit: (bytes) => formatBytes(bytes, bytes),
		figure: (measured, limit) => formatBytes(Math.max(0, measured), limit)
	},
	cpus: {
		limit: (cpus) => formatCpus(cpus, cpus),
		input: String,
		figure: formatCpus
	},
	count: {
		limit: formatCount,
		figure: (measured) => formatCount(measured)
	},
	multiple: {
		limit: (multiple) => `${tidy(multiple)}x`,
		figure: formatMultiple
	},
	slowdown: {
		limit: (slowdown) => `${tidy(1 + slowdown)}x`,
		input: (slowdown) => `${percentOf(slowdown)}%`,
		figure: (ratio, limit) => formatRatioOf(ratio, limit === void 0 ? void 0 : 1 + limit)
	}
};
/** Returns an objective's limit in full, nothing rounded: `95 %`, `99.95 %`, `8 s`, `8.04 s`, `850 ms`, `2x`. */
function formatLimit({ kind, limit }) {
	return limit === null ? "the baseline's" : UNITS$1[OBJECTIVES[kind].unit].limit(limit);
}
/** Returns a figure in an objective's unit (see Check.measured), with enough decimals to be next to its limit. */
function formatMeasured({ kind, limit }, measured) {
	return UNITS$1[OBJECTIVES[kind].unit].figure(measured, limit ?? void 0);
}
/** Returns a figure in a unit, without a limit next to it. */
function formatFigure(unit, measured) {
	return UNITS$1[unit].figure(measured);
}
/** Returns a time in full, nothing rounded, as a limit is: `8 s`, `850 ms`. */
function formatExactDuration(ms) {
	return UNITS$1.milliseconds.limit(ms);
}
function durationScale(ms) {
	if (ms < 9.95) return {
		unit: "ms",
		unitMs: 1,
		decimals: 1
	};
	if (ms < 999.5) return {
		unit: "ms",
		unitMs: 1,
		decimals: 0
	};
	const unit = "s";
	if (ms < 1995) return {
		unit,
		unitMs: 1e3,
		decimals: 2
	};
	if (ms < 99950) return {
		unit,
		unitMs: 1e3,
		decimals: 1
	};
	if (ms < 6e5) return {
		unit,
		unitMs: 1e3,
		decimals: 0
	};
	return {
		unit: "min",
		unitMs: 6e4,
		decimals: 1
	};
}
/** Rounds to the nearest, with as many decimals as keep the value on its side of `beside`. */
function decimal(value, decimals, beside, zeros) {
	if (!Number.isFinite(value)) return "∞";
	let digits = decimals;
	const side = beside === void 0 ? 0 : Math.sign(tidy(value) - tidy(beside));
	const keepsSide = () => beside === void 0 || Math.sign(Number(value.toFixed(digits)) - tidy(beside)) === side;
	while (digits < 9 && !keepsSide()) digits += 1;
	const text = value.toFixed(digits);
	return zeros === void 0 ? String(Number(text)) : text;
}
/** Removes the rounding error of binary fractions, as in 0.95 * 100. */
function tidy(value) {
	return Number(value.toPrecision(12));
}
function percentOf(ratio) {
	return tidy(ratio * 100);
}
function decimalsOf(value) {
	return String(value).split(".")[1]?.length ?? 0;
}

// src/report/messages/en/report/formats.ts
/** How numbers are written, and how texts are put together. */
const FORMAT = {
	bytes: formatBytes,
	count: formatCount,
	cpus: formatCpus,
	duration: formatDuration,
	durationLike: formatDurationLike,
	exactDuration: formatExactDuration,
	figure: formatFigure,
	limit: formatLimit,
	measured: formatMeasured,
	multiple: formatMultiple,
	ratio: formatRatio,
	ratioAtMost: formatRatioAtMost,
	ratioOf: formatRatioOf,
	/** Names or short phrases in a row. */
	list: (parts) => parts.join(", "),
	/** Facts about one thing in a row. */
	clauses: (parts) => parts.join(", "),
	sentence: (text) => `${text}.`,
	labeled: (label, text) => `${label}: ${text}`,
	/** What follows a text in parentheses. */
	note: (text) => ` (${text})`,
	/** A day in UTC, as in `27 Nov`. @param startedAt in ISO 8601 */
	day: (startedAt) => new Date(startedAt).toLocaleDateString("en-GB", {
		day: "numeric",
		month: "short",
		timeZone: "UTC"
	}),
	/** A moment in UTC to the second. @param startedAt in ISO 8601 */
	moment: (startedAt) => startedAt.replace("T", " ").replace(/\.\d+Z$/, " UTC")
};

// src/report/messages/zh-CN/report/formats.ts
/** Units that Chinese reports write in another way. Symbols such as ms, s and MiB are the same. */
const UNITS = [
	[/ min$/, " 分钟"],
	[/ bytes$/, " 字节"],
	[/ CPUs?$/, " 核"],
	[/ %$/, "%"],
	[/(?<=\d)x$/, " 倍"],
	[/^the baseline's$/, "基线"]
];
function inChinese(text) {
	return UNITS.reduce((all, [symbol, word]) => all.replace(symbol, word), text);
}
function translated(format) {
	return (...args) => inChinese(format(...args));
}
/** How numbers are written in Chinese, and how texts are put together. */
const FORMAT_ZH = {
	...FORMAT,
	bytes: translated(FORMAT.bytes),
	cpus: translated(FORMAT.cpus),
	duration: translated(FORMAT.duration),
	durationLike: translated(FORMAT.durationLike),
	exactDuration: translated(FORMAT.exactDuration),
	figure: translated(FORMAT.figure),
	limit: translated(FORMAT.limit),
	measured: translated(FORMAT.measured),
	multiple: translated(FORMAT.multiple),
	ratio: translated(FORMAT.ratio),
	ratioAtMost: translated(FORMAT.ratioAtMost),
	ratioOf: translated(FORMAT.ratioOf),
	list: (parts) => parts.join("、"),
	clauses: (parts) => parts.join("，"),
	sentence: (text) => `${text}。`,
	labeled: (label, text) => `${label}：${text}`,
	note: (text) => `（${text}）`,
	day: (startedAt) => new Date(startedAt).toLocaleDateString("zh-CN", {
		day: "numeric",
		month: "short",
		timeZone: "UTC"
	})
};

// src/report/messages/formats.ts
/** How numbers are written in each language. Apart from the catalogs, because the page's script carries only these. */
const FORMATS = {
	en: FORMAT,
	"zh-CN": FORMAT_ZH
};

// src/report/page/numbers.ts
const { document: page } = globalThis;
const lang = page?.documentElement.lang ?? "en";
/** How the page's script writes numbers: as the rest of the page does. */
const numbers = Object.hasOwn(FORMATS, lang) ? FORMATS[lang] : FORMATS.en;

// src/report/page/theme.ts
/** Opacity of marks where many overlap: they appear darker, and a single one still has a contrast of 3:1. */
const MARK_OPACITY = .85;
/** Opacity of the shade of an experiment, behind the marks. */
const SHADE_OPACITY = .16;
const redraws = [];
/** Returns a color's current value, light or dark. */
function color(name) {
	return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}
/** Registers a callback for color changes. */
function onTheme(redraw) {
	redraws.push(redraw);
}
/** Redraws when the color scheme changes, and with the print colors while printing. */
function themed() {
	const redraw = () => {
		for (const each of redraws) each();
	};
	matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
	const printed = (on) => () => {
		document.documentElement.classList.toggle("printed", on);
		redraw();
	};
	addEventListener("beforeprint", printed(true));
	addEventListener("afterprint", printed(false));
}

// src/report/page/timeline/chart.ts
/** The font family of all texts of a chart. */
const FAMILY = "system-ui, -apple-system, \"Segoe UI\", sans-serif";
const FONT = `12px ${FAMILY}`;
/** A chart as wide as its frame, whatever becomes of that, drawn again when the colors change. */
function chart(frame, options, data) {
	const size = () => ({
		width: Math.max(frame.clientWidth, 120),
		height: frame.clientHeight
	});
	const made = new uPlot({
		...options,
		...size()
	}, data, frame);
	new ResizeObserver(() => made.setSize(size())).observe(frame);
	onTheme(() => made.setSize(size()));
	return made;
}
/** Returns an axis in the page's colors and font. */
function axis(options) {
	return {
		stroke: () => color("soft"),
		font: FONT,
		grid: {
			stroke: () => color("line"),
			width: 1
		},
		ticks: { show: false },
		gap: 4,
		...options
	};
}
/** Draws clipped to the plotting area, or to the plotting area and the labels above it. */
function clipped(u, draw, above = null) {
	const { ctx, bbox } = u;
	const top = above === null ? bbox.top : 0;
	ctx.save();
	ctx.beginPath();
	ctx.rect(bbox.left, top, bbox.width, bbox.top + bbox.height - top);
	ctx.clip();
	draw(ctx, uPlot.pxRatio);
	ctx.restore();
}
/** Draws a dashed horizontal line at a value. */
function levelLine(u, value, stroke, dash) {
	clipped(u, (ctx, ratio) => {
		const y = Math.round(u.valToPos(value, "y", true));
		strokeLine(ctx, [
			u.bbox.left,
			y,
			u.bbox.left + u.bbox.width,
			y
		], stroke, dash, ratio);
	});
}
/** Draws a dashed vertical line at a value. */
function uprightLine(u, value, stroke, dash, width = 1.5) {
	clipped(u, (ctx, ratio) => {
		const x = Math.round(u.valToPos(value, "x", true));
		strokeLine(ctx, [
			x,
			u.bbox.top,
			x,
			u.bbox.top + u.bbox.height
		], stroke, dash, ratio, width);
	});
}
/** Draws a dashed line between two points of the canvas. */
function strokeLine(ctx, [x1, y1, x2, y2], stroke, dash, ratio, width = 1.5) {
	ctx.strokeStyle = stroke;
	ctx.lineWidth = width * ratio;
	ctx.setLineDash(dash.map((each) => each * ratio));
	ctx.beginPath();
	ctx.moveTo(x1, y1);
	ctx.lineTo(x2, y2);
	ctx.stroke();
}

// src/report/page/timeline/limit-line.ts
const DASH = [6, 4];
const LABEL_HEIGHT = 15;
/**
* Draws a limit with its value, and an arrow if it is pinned. A label that has no place between those that are there is
* left out.
* @param plates the labels of the chart so far; the new one is added
*/
function limitLine(u, { value, text, fromTo, isOver = false }, plates = []) {
	const { bbox } = u;
	const end = bbox.left + bbox.width;
	const [from, to] = fromTo ?? [bbox.left, end];
	if (to < bbox.left || from > end) return;
	clipped(u, (ctx, ratio) => {
		const { at: y, arrow } = place(u, "y", value, [bbox.top + bbox.height - 2 * ratio, bbox.top + 2 * ratio]);
		strokeLine(ctx, [
			from,
			y,
			to,
			y
		], color("bad"), DASH, ratio);
		const middle = y + (y - bbox.top > 17 * ratio ? -1 : 1) * 9.5 * ratio;
		const shown = label(ctx, ratio, `${text}${{
			below: " ↓",
			above: " ↑",
			inside: ""
		}[arrow]}`);
		const least = Math.max(bbox.left, Math.min(Math.max(from, bbox.left) + 3 * ratio, end - shown.width));
		const beside = plates.filter((each) => Math.abs(each.middle - middle) < LABEL_HEIGHT * ratio);
		const left = Math.max(least, ...beside.filter(({ left: other }) => other < least + shown.width).map(({ right }) => right));
		if (left > least && left + shown.width > Math.min(to, end)) return;
		shown.write(left, middle, isOver);
		plates.push({
			left,
			right: left + shown.width,
			middle
		});
	});
}
/** Draws a limit of the horizontal axis as an upright line with its value, pinned to the edge if it is out of sight. */
function uprightLimit(u, value, text) {
	const { bbox } = u;
	clipped(u, (ctx, ratio) => {
		const { at: x, arrow } = place(u, "x", value, [bbox.left + 2 * ratio, bbox.left + bbox.width - 2 * ratio]);
		strokeLine(ctx, [
			x,
			bbox.top,
			x,
			bbox.top + bbox.height
		], color("bad"), DASH, ratio);
		const shown = label(ctx, ratio, {
			below: `← ${text}`,
			above: `${text} →`,
			inside: text
		}[arrow]);
		const left = x - shown.width - 3 * ratio;
		const [bottom, top] = [bbox.top + bbox.height - 11 * ratio, bbox.top + 22 * ratio];
		if (left >= bbox.left) shown.write(left, bottom);
		else shown.write(x + 3 * ratio, top);
	});
}
/** Where a limit is drawn on the canvas. @param ends of the axis, where what is out of sight is pinned */
function place(u, axis, value, [below, above]) {
	const { min = value, max = value } = u.scales[axis] ?? {};
	if (value > (max ?? value)) return {
		at: above,
		arrow: "above"
	};
	if (value < (min ?? value)) return {
		at: below,
		arrow: "below"
	};
	return {
		at: Math.round(u.valToPos(value, axis, true)),
		arrow: "inside"
	};
}
/** A text on a plate in the color of the page, readable over the shade of an experiment; over marks with a seam instead. */
function label(ctx, ratio, text) {
	ctx.font = `${11 * ratio}px ${FAMILY}`;
	const width = ctx.measureText(text).width + 6 * ratio;
	const write = (left, middle, isOver = false) => {
		ctx.globalAlpha = .85;
		ctx.fillStyle = color("paper");
		if (!isOver) ctx.fillRect(left, middle - LABEL_HEIGHT / 2 * ratio, width, LABEL_HEIGHT * ratio);
		ctx.globalAlpha = 1;
		ctx.textAlign = "left";
		ctx.textBaseline = "middle";
		if (isOver) {
			ctx.strokeStyle = color("paper");
			ctx.lineJoin = "round";
			ctx.lineWidth = 4 * ratio;
			ctx.setLineDash([]);
			ctx.strokeText(text, left + 3 * ratio, middle);
		}
		ctx.fillStyle = color("bad");
		ctx.fillText(text, left + 3 * ratio, middle);
	};
	return {
		width,
		write
	};
}

// src/report/page/tables/ecdf.ts
const OK$1 = OUTCOMES.indexOf("ok");
/** More steps than this can't be seen on a screen. */
const MAX_STEPS = 500;
/** The latencies of a run of samples, without those that the experiment itself caused. */
function latenciesOf(samples, first, count) {
	const good = [];
	let requests = 0;
	for (let index = first; index < first + count; index += 1) {
		if (samples.byExperiment[index] === 1) continue;
		requests += 1;
		if (samples.outcome[index] === OK$1) good.push(samples.latencyMs[index] ?? 0);
	}
	return {
		good: Float64Array.from(good).sort(),
		requests
	};
}
/** Returns the share of requests with a good answer within a latency, 0 to 1. */
function shareWithin({ good, requests }, latencyMs) {
	let [low, high] = [0, good.length];
	while (low < high) {
		const middle = low + high >>> 1;
		if ((good[middle] ?? 0) <= latencyMs) low = middle + 1;
		else high = middle;
	}
	return requests === 0 ? 0 : low / requests;
}
/** Returns the sorted latencies at which the functions step. Large sets are thinned but keep their ends. */
function stepsOf(all) {
	const steps = all.flatMap(({ good }) => {
		const stride = Math.max(1, Math.ceil(good.length / MAX_STEPS));
		return [...good].filter((_, index) => index % stride === 0 || index === good.length - 1);
	});
	return [...new Set(steps)].sort((a, b) => a - b);
}

// src/report/page/tables/distributions.ts
const SHARES = [
	0,
	25,
	50,
	75,
	95
];
/** Draws the distribution functions into the report's frames. */
function drawDistributions(data, samples) {
	for (const frame of document.querySelectorAll("[data-distribution]")) {
		const distribution = data.distributions[Number(frame.dataset.distribution)];
		if (distribution !== void 0) draw$2(frame, data, samples, distribution);
	}
}
function draw$2(frame, { spans, words }, samples, distribution) {
	const { before, after, maxP95Ms } = distribution;
	const both = [before, after].map(({ span }) => {
		const first = spans.slice(0, span).reduce((sum, each) => sum + each.samples, 0);
		return latenciesOf(samples, first, spans[span]?.samples ?? 0);
	});
	const steps = stepsOf(both);
	const [least, most] = [steps[0] ?? 1, steps.at(-1) ?? 1];
	const limitsMs = maxP95Ms !== null && maxP95Ms < 30 * most && maxP95Ms > least / 30 ? [maxP95Ms] : [];
	const [firstMs, lastMs] = [Math.min(least, ...limitsMs) / 1.3, 1.3 * Math.max(most, ...limitsMs)];
	const range = [log(firstMs), log(lastMs)];
	const ends = [
		firstMs,
		...steps,
		lastMs
	];
	const [sharesBefore = [], sharesAfter = []] = both.map((latencies) => ends.map((ms) => 100 * shareWithin(latencies, ms)));
	const stepped = uPlot.paths.stepped?.({ align: 1 });
	const series = (name, width, dash) => ({
		stroke: () => color(name),
		width,
		dash,
		points: { show: false },
		...stepped === void 0 ? {} : { paths: stepped }
	});
	chart(frame, {
		scales: {
			x: {
				time: false,
				range: () => range
			},
			y: { range: () => [0, 103] }
		},
		cursor: { show: false },
		legend: { show: false },
		padding: [
			6,
			14,
			0,
			0
		],
		series: [
			{},
			series("before", 2, [5, 3]),
			series("after", 2, [])
		],
		axes: [axis({
			size: 28,
			splits: (u) => latencySplits(range, u.width),
			values: (_u, splits) => splits.map((exponent) => numbers.duration(10 ** exponent))
		}), axis({
			size: 44,
			splits: () => SHARES,
			values: (_u, splits) => splits.map((share) => numbers.ratio(share / 100))
		})],
		hooks: { draw: [(u) => {
			levelLine(u, 95, color("soft"), [2, 3]);
			if (maxP95Ms === null) return;
			uprightLimit(u, log(maxP95Ms), filled(words.limit, { limit: numbers.duration(maxP95Ms) }));
		}] }
	}, [
		ends.map(log),
		sharesBefore,
		sharesAfter
	]);
}
function log(ms) {
	return Math.log10(Math.max(ms, .01));
}
/** Returns round latencies as tick positions, as many as the width fits. */
function latencySplits([from, to], width) {
	const max = Math.max(2, Math.floor(width / 70));
	const decades = Array.from({ length: Math.ceil(to) - Math.floor(from) + 1 }, (_, index) => Math.floor(from) + index);
	for (const digits of [
		[
			1,
			1.5,
			2,
			3,
			4,
			5,
			7
		],
		[
			1,
			2,
			3,
			5
		],
		[
			1,
			2,
			5
		],
		[1, 3],
		[1]
	]) {
		const splits = decades.flatMap((decade) => digits.map((digit) => decade + Math.log10(digit))).filter((split) => split >= from && split <= to);
		if (splits.length <= max) return splits;
	}
	return decades.filter((_, index) => index % 2 === 0);
}

// src/report/page/timeline/latency-scale.ts
const LINEAR = {
	height: (ms) => ms,
	latency: (height) => height,
	range: (_from, to, limits) => {
		return [0, (limits.some((limit) => limit > 4 * to) ? 1.16 : 1.08) * Math.max(to, 1, ...limits.filter((limit) => limit <= 4 * to))];
	},
	splits: (from, to, step) => {
		const first = Math.ceil(from / step);
		return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, index) => (first + index) * step);
	},
	labels: (heights) => heights.map((ms) => ms === 0 ? "0" : numbers.durationLike(ms, heights.at(-1) ?? ms))
};
const LOGARITHMIC = {
	height: (ms) => Math.log10(Math.max(ms, .1)),
	latency: (height) => 10 ** height,
	range: (from, to, limits) => {
		const lowest = Math.min(from, ...limits.filter((limit) => limit >= from / 10));
		const highest = Math.max(to, ...limits.filter((limit) => limit <= 10 * to));
		const [low, high] = [Math.log10(Math.max(lowest, .1)) - .15, Math.log10(Math.max(highest, 1)) + .15];
		const missing = Math.max(0, .9 - (high - low)) / 2;
		return [low - missing, high + missing];
	},
	splits: (from, to) => {
		const digits = to - from > 2.6 ? [1] : to - from > 1.3 ? [1, 3] : [
			1,
			2,
			3,
			5
		];
		return Array.from({ length: Math.ceil(to) - Math.floor(from) + 1 }, (_, index) => Math.floor(from) + index).flatMap((decade) => digits.map((digit) => decade + Math.log10(digit))).filter((height) => height >= from && height <= to);
	},
	labels: (heights) => heights.map((height) => numbers.duration(Number((10 ** height).toPrecision(6))))
};

// src/report/page/timeline/marks.ts
const FULL = 2 * Math.PI;
const SHAPES = {
	dot: {
		filled: true,
		add: (ctx, x, y, size) => {
			ctx.moveTo(x + .8 * size, y);
			ctx.arc(x, y, .8 * size, 0, FULL);
		}
	},
	ring: {
		filled: false,
		add: (ctx, x, y, size) => {
			ctx.moveTo(x + size, y);
			ctx.arc(x, y, size, 0, FULL);
		}
	},
	diamond: {
		filled: false,
		add: polygon([0, -1.1], [1.1, 0], [0, 1.1], [-1.1, 0])
	},
	triangle: {
		filled: true,
		add: polygon([0, -1.2], [1.2, 1], [-1.2, 1])
	},
	square: {
		filled: true,
		add: polygon([-.75, -.75], [.75, -.75], [.75, .75], [-.75, .75])
	},
	funnel: {
		filled: false,
		add: polygon([0, 1.2], [-1.2, -1], [1.2, -1])
	},
	cross: {
		filled: false,
		add: (ctx, x, y, size) => {
			ctx.moveTo(x - size, y - size);
			ctx.lineTo(x + size, y + size);
			ctx.moveTo(x + size, y - size);
			ctx.lineTo(x - size, y + size);
		}
	},
	bar: {
		filled: false,
		add: (ctx, x, y, size) => {
			ctx.moveTo(x, y - 1.3 * size);
			ctx.lineTo(x, y + 1.3 * size);
		}
	}
};
/** Above this count marks become plain squares: a path of 100,000 circles takes seconds. */
const MANY = 4e3;
/** Draws the marks of one kind at pairs of x and y. */
function drawMarks(ctx, { shape }, color, places, ratio) {
	const { filled, add } = SHAPES[shape];
	const count = places.length / 2;
	const many = count > MANY;
	const size = (many ? 1.2 : count > 300 ? 2.5 : 3.2) * ratio;
	ctx.fillStyle = color;
	ctx.strokeStyle = color;
	ctx.lineWidth = 1.6 * ratio;
	ctx.setLineDash([]);
	ctx.globalAlpha = many || filled && count > 100 ? MARK_OPACITY : 1;
	if (!many) ctx.beginPath();
	for (let at = 0; at < places.length; at += 2) {
		const [x = 0, y = 0] = [places[at], places[at + 1]];
		if (many) ctx.fillRect(x - size, y - size, 2 * size, 2 * size);
		else add(ctx, x, y, size);
	}
	if (many) return;
	if (filled) ctx.fill();
	else ctx.stroke();
}
function polygon(...corners) {
	return (ctx, x, y, size) => {
		corners.forEach(([dx, dy], index) => {
			if (index === 0) ctx.moveTo(x + dx * size, y + dy * size);
			else ctx.lineTo(x + dx * size, y + dy * size);
		});
		ctx.closePath();
	};
}

// src/report/page/tables/history-table.ts
/** A run on this machine, on another machine, or failed: each has its own shape. */
const MARKS = {
	here: {
		shape: "dot",
		color: "ok"
	},
	elsewhere: {
		shape: "ring",
		color: "ok"
	},
	failed: {
		shape: "cross",
		color: "bad"
	}
};
/** Draws the runs of the default branch and this run into the report's frames. */
function drawHistory(history, words) {
	for (const { name, valuesMs, limitMs } of history.figures) {
		const frame = document.querySelector(`[data-history="${name}"]`);
		if (frame !== null) draw$1(frame, history, valuesMs, {
			ms: limitMs,
			words
		});
	}
}
function draw$1(frame, history, valuesMs, limit) {
	const { days, own } = history;
	const places = valuesMs.map((_, index) => index);
	chart(frame, {
		scales: {
			x: {
				time: false,
				range: () => [-.5, places.length - .5]
			},
			y: { range: (_u, _min, max) => LINEAR.range(0, max ?? 1, limit.ms === null ? [] : [limit.ms]) }
		},
		cursor: { show: false },
		legend: { show: false },
		padding: [
			6,
			14,
			0,
			0
		],
		series: [{}, {
			stroke: () => color("soft"),
			width: 1,
			points: { show: false },
			spanGaps: true
		}],
		axes: [axis({
			size: 28,
			splits: (u) => evenly(places.length, Math.max(1, Math.floor(u.width / 70))),
			values: (_u, splits) => splits.map((index) => days[index] ?? "")
		}), axis({
			size: 66,
			values: (_u, splits) => LINEAR.labels(splits)
		})],
		hooks: {
			drawClear: [(u) => own >= 0 && uprightLine(u, own, color("after"), [], 2)],
			draw: [(u) => {
				if (limit.ms !== null) limitLine(u, {
					value: limit.ms,
					text: filled(limit.words.limit, { limit: numbers.duration(limit.ms) })
				});
				marks(u, history, valuesMs);
			}]
		}
	}, [places, [...valuesMs]]);
}
function marks(u, { failed, elsewhere }, valuesMs) {
	const at = {
		here: [],
		elsewhere: [],
		failed: []
	};
	valuesMs.forEach((ms, index) => {
		if (ms === null) return;
		const kind = failed[index] === true ? "failed" : elsewhere[index] === true ? "elsewhere" : "here";
		at[kind].push(u.valToPos(index, "x", true), u.valToPos(ms, "y", true));
	});
	clipped(u, (ctx, ratio) => {
		for (const kind of [
			"here",
			"elsewhere",
			"failed"
		]) drawMarks(ctx, MARKS[kind], color(MARKS[kind].color), at[kind], ratio);
	});
}
/** Returns at most `max` evenly spaced indices, including the last one. */
function evenly(count, max) {
	const step = Math.ceil(count / max);
	return Array.from({ length: Math.ceil(count / step) }, (_, index) => count - 1 - index * step).toReversed();
}

// src/report/render/html/data/time.ts
/** Formats a moment of the drill as minutes and seconds since it began, as in `5:31.2`. @param decimals of a second */
function clockText(ms, decimals = 1) {
	const unit = 10 ** decimals;
	const rounded = Math.round(ms / 1e3 * unit);
	const [minutes, seconds] = [Math.floor(rounded / (60 * unit)), rounded % (60 * unit) / unit];
	return `${minutes}:${seconds.toFixed(decimals).padStart(decimals === 0 ? 2 : 3 + decimals, "0")}`;
}

// src/report/page/sample-text.ts
/** What became of a request, in a word or two. */
function sampleOutcome({ words }, samples, index) {
	const { outcome, shed, late, byExperiment } = samples;
	return [
		words.outcomes[OUTCOMES[outcome[index] ?? 0] ?? "ok"],
		...shed[index] ? [words.shed] : [],
		...late[index] ? [words.late] : [],
		...byExperiment[index] ? [words.byExperiment] : []
	].join(words.comma);
}
/** Returns a text by its place among the page's texts, counted from 1; empty for 0. */
function textAt({ texts }, place) {
	return place === void 0 || place === 0 ? "" : texts[place - 1] ?? "";
}
function timeText(form, ms = NaN) {
	return Number.isNaN(ms) ? "" : filled(form, { time: numbers.duration(ms) });
}
/** When an answer with reasoning began; that it never did only of a whole one, because of others it is not known. */
function answerText({ words }, { answerTtftMs, outcome }, index) {
	const began = timeText(words.answerText, answerTtftMs[index]);
	return began === "" && OUTCOMES[outcome[index] ?? 0] === "ok" ? words.onlyReasoning : began;
}
/** Describes a request in one line, as in `5:31.204 · cpu-overload · ok · 3.4 s · hello`. */
function sampleText(data, samples, index, span) {
	return [
		clockText(samples.intendedAtMs[index] ?? 0, 3),
		data.spans[span]?.name ?? "",
		sampleOutcome(data, samples, index),
		numbers.duration(samples.latencyMs[index] ?? 0),
		timeText(data.words.firstText, samples.ttftMs[index]),
		...samples.streamed[index] === 2 ? [answerText(data, samples, index)] : [],
		timeText(data.words.longestStall, samples.maxStallMs[index]),
		textAt(data, samples.prompt[index]),
		textAt(data, samples.detail[index])
	].filter((part) => part !== "").join(" · ");
}

// src/report/page/span-of.ts
/** Returns each sample's index among the spans. */
function spansOf(spans, count) {
	const of = new Uint16Array(count);
	let at = 0;
	spans.forEach(({ samples }, index) => {
		of.fill(index, at, at + samples);
		at += samples;
	});
	return of;
}

// src/report/page/tables/filter.ts
/** Returns the indices of the matching samples in the requested order; takes milliseconds for 100,000 samples. */
function matching(samples, spans, texts, { span, outcome, text, order }) {
	const isOutcome = outcomeTest(samples, outcome);
	const hasText = textTest(samples, texts, text.trim().toLowerCase());
	const found = [];
	for (let index = 0; index < samples.count; index += 1) {
		if (span !== "" && spans[index] !== Number(span)) continue;
		if (isOutcome(index) && hasText(index)) found.push(index);
	}
	const [column, sign] = columnOf(samples, order);
	const value = (index) => Number.isNaN(column[index]) ? -1 : column[index] ?? 0;
	return Uint32Array.from(found).sort((a, b) => sign * (value(a) - value(b)) || a - b);
}
/** Returns what requests are ordered by, and 1 for ascending or -1 for descending. */
function columnOf(samples, order) {
	const { intendedAtMs, latencyMs, ttftMs, maxStallMs } = samples;
	if (order === "time") return [intendedAtMs, 1];
	if (order === "ttft") return [ttftMs, -1];
	if (order === "stall") return [maxStallMs, -1];
	return [latencyMs, order === "slowest" ? -1 : 1];
}
function outcomeTest(samples, outcome) {
	const ok = OUTCOMES.indexOf("ok");
	switch (outcome) {
		case "": return () => true;
		case "bad": return (index) => samples.outcome[index] !== ok;
		case "shed": return (index) => samples.shed[index] === 1;
		case "late": return (index) => samples.late[index] === 1;
		case "by-experiment": return (index) => samples.byExperiment[index] === 1;
		default: {
			const wanted = OUTCOMES.indexOf(outcome);
			return (index) => samples.outcome[index] === wanted;
		}
	}
}
/** Searches each distinct text once, not once per sample. */
function textTest({ prompt, sentiment, detail, status }, texts, text) {
	if (text === "") return () => true;
	const has = Uint8Array.from([0, ...texts.map((each) => each.toLowerCase().includes(text) ? 1 : 0)]);
	const isStatus = /^\d+$/.test(text) ? (index) => String(status[index]).startsWith(text) : () => false;
	return (index) => has[prompt[index] ?? 0] === 1 || has[sentiment[index] ?? 0] === 1 || has[detail[index] ?? 0] === 1 || isStatus(index);
}

// src/report/page/tables/sample-table.ts
/** Rows per page. Only these exist as elements, which keeps the page fast with many samples. */
const ROWS = 50;
/** Fills the table of requests and updates it when its form changes. */
function fillSampleTable(table, data, samples) {
	const body = table.querySelector("tbody");
	const form = byId("samples-filter");
	if (body === null || !(form instanceof HTMLFormElement)) return;
	const { words } = data;
	const spans = spansOf(data.spans, samples.count);
	const count = byId("samples-count");
	let found = /* @__PURE__ */ new Uint32Array();
	let page = 0;
	const turn = (to) => {
		const pages = Math.max(1, Math.ceil(found.length / ROWS));
		page = Math.max(0, Math.min(to, pages - 1));
		const shown = found.subarray(page * ROWS, (page + 1) * ROWS);
		body.replaceChildren(...Array.from(shown, (index) => row(data, samples, index, spans[index] ?? 0)));
		const [first, last] = [numbers.count(page * ROWS + 1), numbers.count(page * ROWS + shown.length)];
		const range = shown.length === 0 ? words.none : filled(words.range, {
			first,
			last
		});
		count.textContent = filled(words.requests, {
			shown: range,
			all: numbers.count(found.length)
		});
		for (const id of ["samples-first", "samples-back"]) setDisabled(id, page === 0);
		for (const id of ["samples-next", "samples-last"]) setDisabled(id, page === pages - 1);
	};
	const look = () => {
		const fields = new FormData(form);
		const value = (name) => String(fields.get(name) ?? "");
		const filter = {
			span: value("span"),
			outcome: value("outcome"),
			text: value("text"),
			order: value("order")
		};
		found = Uint32Array.from(matching(samples, spans, data.texts, filter));
		turn(0);
	};
	form.addEventListener("input", look);
	form.addEventListener("submit", (event) => event.preventDefault());
	byId("samples-first").addEventListener("click", () => turn(0));
	byId("samples-back").addEventListener("click", () => turn(page - 1));
	byId("samples-next").addEventListener("click", () => turn(page + 1));
	byId("samples-last").addEventListener("click", () => turn(Number.POSITIVE_INFINITY));
	look();
}
function setDisabled(id, disabled) {
	const button = byId(id);
	if (button instanceof HTMLButtonElement) button.disabled = disabled;
}
function row(data, samples, index, span) {
	const { intendedAtMs, latencyMs, status, prompt, sentiment, detail } = samples;
	const due = element("th", "figure", clockText(intendedAtMs[index] ?? 0, 3));
	due.scope = "row";
	due.role = "rowheader";
	const kind = OUTCOMES[samples.outcome[index] ?? 0] === "ok" ? "ok" : samples.shed[index] === 1 ? "shed" : "bad";
	const made = element("tr", kind, due, cell("", data.spans[span]?.name ?? ""), cell("outcome", sampleOutcome(data, samples, index)), cell("figure", numbers.duration(latencyMs[index] ?? 0)), ...streamFigures(data, samples).map((column) => cell("figure", timeAt(column, index))), cell("figure", status[index] === 0 ? "" : String(status[index])), cell("", textAt(data, prompt[index])), cell("", textAt(data, sentiment[index])), cell("detail", textAt(data, detail[index])));
	made.role = "row";
	return made;
}
/** The columns of streamed answers, as the table has them. */
function streamFigures({ streams, reasons }, samples) {
	const { ttftMs, answerTtftMs, tpotMs, maxStallMs } = samples;
	return streams ? [
		ttftMs,
		...reasons ? [answerTtftMs] : [],
		tpotMs,
		maxStallMs
	] : [];
}
/** Returns a time of a request; empty if it does not apply. */
function timeAt(column, index) {
	const ms = column[index] ?? NaN;
	return Number.isNaN(ms) ? "" : numbers.duration(ms);
}
function cell(className, text) {
	const made = element("td", className, text);
	made.role = "cell";
	return made;
}

// src/report/page/timeline/window-labels.ts
const HEIGHT = 18;
/** What the labels take above the plotting area, pixels of the page. */
const LABELS_HEIGHT = 40;
/** Each fault's number at its beginning, as in the list below the chart, with its name and its moments' where they fit. */
function windowLabels(u, { windows, words }) {
	clipped(u, (ctx, ratio) => {
		ctx.textBaseline = "middle";
		ctx.textAlign = "left";
		let takenUntil = Number.NEGATIVE_INFINITY;
		windows.forEach((window, index) => {
			const [from, to] = [u.valToPos(window.startedAtMs, "x", true), u.valToPos(window.endedAtMs, "x", true)];
			const next = windows[index + 1];
			const right = next === void 0 ? u.bbox.left + u.bbox.width : u.valToPos(next.startedAtMs, "x", true);
			const room = right - from;
			const left = Math.max(from, Math.min(u.bbox.left, to - 40 * ratio));
			takenUntil = tag(ctx, ratio, {
				index,
				window,
				left,
				top: u.bbox.top - 40 * ratio,
				room: room - (left - from),
				takenUntil,
				words
			});
			markNames(u, ctx, ratio, window, right);
		});
	}, "and above");
}
/** Returns where the next one may begin. */
function tag(ctx, ratio, { index, window, left, top, room, takenUntil, words }) {
	ctx.font = `600 ${11 * ratio}px system-ui, sans-serif`;
	const number = String(index + 1);
	const box = ctx.measureText(number).width + 8 * ratio;
	if (left < takenUntil) return takenUntil;
	ctx.fillStyle = color("experiment");
	ctx.fillRect(left, top, box, HEIGHT * ratio);
	ctx.fillStyle = color("paper");
	ctx.fillText(number, left + 4 * ratio, top + HEIGHT / 2 * ratio);
	const title = window.side === "baseline" ? filled(words.onBaseline, { name: window.name }) : window.name;
	const name = window.observed === false ? filled(words.withoutEffect, { name: title }) : title;
	const width = ctx.measureText(name).width + 6 * ratio;
	if (box + width > room) return left + box + ratio;
	ctx.fillStyle = color("ink");
	ctx.fillText(name, left + box + 5 * ratio, top + HEIGHT / 2 * ratio);
	return left + box + width;
}
/** Of a whole drill the moments of a fault stand too close; the list below the chart has them all. */
function markNames(u, ctx, ratio, { marks }, end) {
	ctx.font = `${11 * ratio}px system-ui, sans-serif`;
	ctx.fillStyle = color("soft");
	marks.forEach(({ name, atMs }, index) => {
		const left = u.valToPos(atMs, "x", true) + 4 * ratio;
		const next = marks[index + 1];
		const right = next === void 0 ? end : u.valToPos(next.atMs, "x", true);
		if (left + ctx.measureText(name).width + 4 * ratio < right) ctx.fillText(name, left, u.bbox.top - .6 * HEIGHT * ratio);
	});
}

// src/report/page/timeline/time-axis.ts
const SECOND = 1e3;
const MINUTE = 60 * SECOND;
const STEPS = [
	...[
		1,
		2,
		5,
		10,
		20,
		50,
		100,
		200,
		500
	],
	...[
		1,
		2,
		5,
		10,
		15,
		30
	].map((seconds) => seconds * SECOND),
	...[
		1,
		2,
		5,
		10,
		15,
		30,
		60,
		120,
		300,
		600,
		1440
	].map((minutes) => minutes * MINUTE)
];
/** The time axis that several charts share: they zoom together and shade the same experiments. */
var TimeAxis = class {
	#data;
	#charts = [];
	#following = false;
	constructor(data) {
		this.#data = data;
		for (const button of document.querySelectorAll("button.zoom")) button.addEventListener("click", () => this.showWindow(Number(button.dataset.window)));
	}
	/** Options common to all charts on this axis. */
	options() {
		return {
			scales: { x: {
				time: false,
				range: (_u, min, max) => this.#range(min, max)
			} },
			cursor: {
				sync: {
					key: "time",
					setSeries: false
				},
				drag: {
					x: true,
					y: false
				},
				points: { show: false }
			},
			legend: { show: false },
			padding: [
				8,
				20,
				0,
				0
			],
			hooks: {
				drawClear: [(u) => this.#shade(u)],
				setScale: [(u, scale) => this.#follow(u, scale)]
			}
		};
	}
	xAxis(labeled) {
		return axis({
			incrs: STEPS,
			space: 60,
			size: labeled ? 28 : 8,
			values: (_u, splits, _axis, _space, step) => splits.map((ms) => labeled ? clockText(ms, step >= SECOND ? 0 : step >= 100 ? 1 : 3) : "")
		});
	}
	add(chart) {
		this.#charts.push(chart);
		chart.setScale("x", {
			min: 0,
			max: this.#data.endedAtMs
		});
		chart.over.addEventListener("dblclick", () => this.showAll());
	}
	/** Shows the whole drill. */
	showAll() {
		this.#show(0, this.#data.endedAtMs);
	}
	/** Shows one experiment with some time before and after it. */
	showWindow(index) {
		const window = this.#data.windows[index];
		if (window === void 0) return;
		const margin = Math.max(2 * SECOND, .15 * (window.endedAtMs - window.startedAtMs));
		const lastMs = Math.max(window.endedAtMs, ...window.marks.map(({ atMs }) => atMs));
		this.#show(Math.max(0, window.startedAtMs - margin), lastMs + margin);
	}
	#show(min, max) {
		this.#charts[0]?.setScale("x", {
			min,
			max
		});
	}
	/** Keeps the range at 5 ms or more, because a chart can't draw an empty one. */
	#range(min, max) {
		const [from, to] = [min ?? 0, max ?? this.#data.endedAtMs];
		return to - from < 5 ? [from, from + 5] : [from, to];
	}
	#follow(from, scale) {
		const { min, max } = from.scales.x ?? {};
		if (scale !== "x" || this.#following || min == null || max == null) return;
		this.#following = true;
		for (const each of this.#charts) if (each !== from) each.setScale("x", {
			min,
			max
		});
		this.#following = false;
	}
	#shade(u) {
		const tint = color("experiment");
		clipped(u, (ctx) => {
			for (const { startedAtMs, endedAtMs, side } of this.#data.windows) {
				const [from, to] = [u.valToPos(startedAtMs, "x", true), u.valToPos(endedAtMs, "x", true)];
				ctx.globalAlpha = side === "baseline" ? SHADE_OPACITY / 2 : SHADE_OPACITY;
				ctx.fillStyle = tint;
				ctx.fillRect(from, u.bbox.top, Math.max(to - from, 2), u.bbox.height);
			}
		});
	}
	/** Draws the moments of each experiment, with their names where they fit. */
	drawMarks(u) {
		const colors = {
			inject: color("experiment"),
			link: color("soft"),
			good: color("good")
		};
		for (const { marks } of this.#data.windows) for (const { atMs, kind } of marks) uprightLine(u, atMs, colors[kind], kind === "link" ? [2, 3] : [], kind === "link" ? 1 : 1.5);
		windowLabels(u, this.#data);
	}
};

// src/report/page/kinds.ts
/** In drawing order: later kinds are drawn on top. */
const KINDS$1 = [
	{
		name: "ok",
		color: "ok",
		shape: "dot"
	},
	{
		name: "baseline",
		color: "baseline",
		shape: "diamond"
	},
	{
		name: "byExperiment",
		color: "by-experiment",
		shape: "ring"
	},
	{
		name: "shed",
		color: "shed",
		shape: "triangle"
	},
	{
		name: "dropped",
		color: "dropped",
		shape: "bar"
	},
	{
		name: "failed",
		color: "bad",
		shape: "cross"
	}
];
const [OK, OF_BASELINE, BY_EXPERIMENT, SHED$1, DROPPED, FAILED] = [
	0,
	1,
	2,
	3,
	4,
	5
];
/** Returns the index of a sample's kind in KINDS. */
function kindOf({ outcome, byExperiment, shed }, index, ofBaseline) {
	const name = OUTCOMES[outcome[index] ?? 0];
	if (byExperiment[index] === 1) return BY_EXPERIMENT;
	if (name === "ok") return ofBaseline ? OF_BASELINE : OK;
	if (shed[index] === 1) return SHED$1;
	return name === "dropped" ? DROPPED : FAILED;
}

// src/report/page/timeline/placed.ts
/** A drill's samples in the order of their due time, each with its kind. */
var Placed = class {
	dueAtMs;
	#latencyMs;
	/** Number of samples of each kind. */
	counts;
	/** Whether the latencies differ enough to need a logarithmic scale. */
	isWide;
	/** The samples' indices in this order. */
	order;
	#firstTextMs;
	#spans;
	#kinds;
	constructor({ spans }, samples) {
		const { count, intendedAtMs, latencyMs } = samples;
		this.#spans = spansOf(spans, count);
		this.order = Uint32Array.from({ length: count }, (_, index) => index).sort((a, b) => (intendedAtMs[a] ?? 0) - (intendedAtMs[b] ?? 0));
		this.dueAtMs = Float64Array.from(this.order, (index) => intendedAtMs[index] ?? 0);
		this.#latencyMs = Float64Array.from(this.order, (index) => latencyMs[index] ?? 0);
		this.#firstTextMs = Float64Array.from(this.order, (index) => samples.ttftMs[index] ?? NaN);
		this.#kinds = Uint8Array.from(this.order, (index) => kindOf(samples, index, spans[this.#spans[index] ?? 0]?.side === "baseline"));
		const counts = KINDS$1.map(() => 0);
		for (const kind of this.#kinds) counts[kind] = (counts[kind] ?? 0) + 1;
		this.counts = counts;
		const sorted = this.#latencyMs.toSorted();
		const at = (share) => sorted[Math.floor(share * (sorted.length - 1))] ?? 1;
		const fastest = this.#firstTextMs.filter((ms) => !Number.isNaN(ms)).sort();
		const least = Math.min(at(.05), fastest[Math.floor(.05 * fastest.length)] ?? Number.POSITIVE_INFINITY);
		this.isWide = at(.99) > 40 * Math.max(least, .1);
	}
	/** Returns the span of a sample, by the sample's index. */
	spanOf(sample) {
		return this.#spans[sample] ?? 0;
	}
	/** Returns all latencies as heights. */
	heights({ height }) {
		return this.#latencyMs.map((ms) => height(ms));
	}
	/** Returns the times to the first text as heights; null where there is none. */
	firstTexts({ height }) {
		return Array.from(this.#firstTextMs, (ms) => Number.isNaN(ms) ? null : height(ms));
	}
	/** Returns the canvas positions of a kind's marks as pairs of x and y. */
	places(u, kind, scale) {
		const places = [];
		const [first, last] = this.#visible(u);
		for (let at = first; at < last; at += 1) {
			if (this.#kinds[at] !== kind) continue;
			const x = Math.round(u.valToPos(this.dueAtMs[at] ?? 0, "x", true));
			const y = Math.round(u.valToPos(scale.height(this.#latencyMs[at] ?? 0), "y", true));
			places.push(x, y);
		}
		return places;
	}
	/** Returns the sample whose mark is nearest to the pointer, or null if none is within `near`. */
	nearest(u, kinds, scale, near) {
		const { left = -1, top = -1 } = u.cursor;
		if (left < 0 || top < 0) return null;
		let best = null;
		const [first, last] = [this.#from(u.posToVal(left - near, "x")), this.#from(u.posToVal(left + near, "x"))];
		for (let at = first; at < last; at += 1) {
			if (!kinds.has(this.#kinds[at] ?? 0)) continue;
			const dx = u.valToPos(this.dueAtMs[at] ?? 0, "x") - left;
			const dy = u.valToPos(scale.height(this.#latencyMs[at] ?? 0), "y") - top;
			const distance = Math.hypot(dx, dy);
			if (distance < (best?.distance ?? near)) best = {
				sample: this.order[at] ?? 0,
				distance
			};
		}
		return best;
	}
	#visible(u) {
		const { min, max } = u.scales.x ?? {};
		return [this.#from(min ?? 0), this.#from((max ?? 0) + 1e-6)];
	}
	/** Returns the first index whose due time is at or after `ms`. */
	#from(ms) {
		let [low, high] = [0, this.dueAtMs.length];
		while (low < high) {
			const middle = low + high >>> 1;
			if ((this.dueAtMs[middle] ?? 0) < ms) low = middle + 1;
			else high = middle;
		}
		return low;
	}
};

// src/report/page/timeline/stream-layers.ts
/** A shorter bar could not be seen, CSS pixels. */
const MIN_BAR = 3;
/** As thick as it can be without hiding its neighbors. */
const BAR_HEIGHT = 2.5;
/** With less space for each request, the lines from their first text to their end would fill the chart; CSS pixels. */
const MIN_STEM_SPACE = 4;
/** The first texts and the longest stalls of streamed answers on the timeline. */
var StreamLayers = class {
	layers;
	#samples;
	#order;
	/** Times to the first piece after reasoning, of answers that have some. */
	#afterReasoningMs;
	/** No answer takes longer, so none that was due earlier reaches into sight. */
	#longestMs;
	/** @param order the samples by their due time */
	constructor(samples, order) {
		this.#samples = samples;
		this.#order = order;
		const { intendedAtMs, endedAtMs, ttftMs, answerTtftMs, maxStallMs } = samples;
		this.#longestMs = endedAtMs.reduce((most, ended, index) => Math.max(most, ended - (intendedAtMs[index] ?? 0)), 0);
		this.#afterReasoningMs = answerTtftMs.map((ms, index) => samples.streamed[index] === 2 ? ms : NaN);
		const known = (column) => column.reduce((count, ms) => count + (Number.isNaN(ms) ? 0 : 1), 0);
		const all = [
			{
				name: "ttft",
				color: "first-text",
				shape: "square",
				count: known(ttftMs)
			},
			{
				name: "answer-ttft",
				color: "first-text",
				shape: "funnel",
				count: known(this.#afterReasoningMs)
			},
			{
				name: "stall",
				color: "stall",
				shape: null,
				count: known(maxStallMs)
			}
		];
		this.layers = all.filter(({ count }) => count > 0);
	}
	/** Draws the first texts; with few requests in sight also a line from that of each to its end. */
	drawTexts(u, shown, scale) {
		const inSight = this.#inSight(u);
		clipped(u, (ctx, ratio) => {
			const space = u.bbox.width / ratio / inSight.length;
			if (shown.has("ttft") && space >= MIN_STEM_SPACE) this.#stems(u, ctx, ratio, inSight, scale);
			for (const { name, color: tint, shape } of this.layers) {
				if (shape === null || !shown.has(name)) continue;
				drawMarks(ctx, { shape }, color(tint), this.#places(u, name, inSight, scale), ratio);
			}
		});
	}
	/** Draws each longest stall as a bar from its beginning to its end. */
	drawStalls(u, shown, scale) {
		if (!shown.has("stall")) return;
		clipped(u, (ctx, ratio) => {
			ctx.globalAlpha = 1;
			ctx.fillStyle = color("stall");
			for (const sample of this.#inSight(u)) {
				const ms = this.#value("stall", sample);
				if (Number.isNaN(ms)) continue;
				const [from = 0, to = 0] = this.#span("stall", sample).map((at) => u.valToPos(at, "x", true));
				const half = BAR_HEIGHT / 2 * ratio;
				const y = Math.max(u.valToPos(scale.height(ms), "y", true), u.bbox.top + half);
				ctx.fillRect(from, y - half, Math.max(to - from, MIN_BAR * ratio), BAR_HEIGHT * ratio);
			}
		});
	}
	/** Returns the sample with the nearest mark of the layers that are shown; null if none is within `near`. */
	nearest(u, shown, scale, near) {
		const { left = -1, top = -1 } = u.cursor;
		if (left < 0 || top < 0) return null;
		let best = null;
		for (const sample of this.#reaching(u.posToVal(left - near, "x"), u.posToVal(left + near, "x"))) for (const { name } of this.layers) {
			if (!shown.has(name)) continue;
			const distance = this.#distance(u, name, sample, scale, left, top);
			if (distance < Math.min(near, best?.distance ?? near)) best = {
				sample,
				distance
			};
		}
		return best;
	}
	#distance(u, name, sample, scale, left, top) {
		const ms = this.#value(name, sample);
		if (Number.isNaN(ms)) return Number.POSITIVE_INFINITY;
		const [from, to] = this.#span(name, sample).map((at) => u.valToPos(at, "x"));
		const dx = Math.max((from ?? 0) - left, 0, left - (to ?? 0));
		return Math.hypot(dx, u.valToPos(scale.height(ms), "y") - top);
	}
	#value(name, sample) {
		const { ttftMs, maxStallMs } = this.#samples;
		return {
			ttft: ttftMs,
			"answer-ttft": this.#afterReasoningMs,
			stall: maxStallMs
		}[name][sample] ?? NaN;
	}
	/** Where a mark of a layer begins and ends on the time axis. */
	#span(name, sample) {
		const due = this.#samples.intendedAtMs[sample] ?? 0;
		if (name !== "stall") return [due, due];
		const from = due + (this.#samples.stallFromMs[sample] ?? 0);
		return [from, from + this.#value(name, sample)];
	}
	#inSight(u) {
		const { min, max } = u.scales.x ?? {};
		return this.#reaching(min ?? 0, max ?? 0);
	}
	/** The samples that were due between two times, or early enough to have been answered between them. */
	#reaching(fromMs, toMs) {
		const { intendedAtMs } = this.#samples;
		return this.#order.filter((sample) => {
			const due = intendedAtMs[sample] ?? 0;
			return due >= fromMs - this.#longestMs && due <= toMs;
		});
	}
	#places(u, name, inSight, scale) {
		const places = [];
		for (const sample of inSight) {
			const ms = this.#value(name, sample);
			if (Number.isNaN(ms)) continue;
			places.push(Math.round(u.valToPos(this.#span(name, sample)[0], "x", true)));
			places.push(Math.round(u.valToPos(scale.height(ms), "y", true)));
		}
		return places;
	}
	#stems(u, ctx, ratio, inSight, { height }) {
		const { intendedAtMs, ttftMs, latencyMs } = this.#samples;
		ctx.globalAlpha = .35;
		ctx.strokeStyle = color("first-text");
		ctx.lineWidth = ratio;
		ctx.setLineDash([]);
		ctx.beginPath();
		for (const sample of inSight) {
			const firstMs = ttftMs[sample] ?? NaN;
			if (Number.isNaN(firstMs)) continue;
			const x = Math.round(u.valToPos(intendedAtMs[sample] ?? 0, "x", true));
			ctx.moveTo(x, u.valToPos(height(firstMs), "y", true));
			ctx.lineTo(x, u.valToPos(height(latencyMs[sample] ?? 0), "y", true));
		}
		ctx.stroke();
		ctx.globalAlpha = 1;
	}
};

// src/report/page/timeline/timeline-controls.ts
/**
* The legend, which is a switch for each kind that there is, and for each layer of streamed answers; the scale; and the
* way back from a closer look.
*/
function timelineControls(placed, layers, words, orders) {
	const kinds = KINDS$1.flatMap((kind, index) => {
		const count = placed.counts[index] ?? 0;
		if (count === 0) return [];
		return [box(`${words.kinds[kind.name]} (${numbers.count(count)})`, true, (on) => orders.show(index, on), swatch(kind))];
	});
	const ofStreams = layers.map((layer) => {
		const { name, count } = layer;
		return box(`${words.layers[name]} (${numbers.count(count)})`, true, (on) => orders.showLayer(name, on), swatch(layer));
	});
	const logarithmic = box(words.logarithmic, orders.logarithmic, orders.setLogarithmic);
	const whole = element("button", "", words.wholeDrill);
	whole.type = "button";
	whole.addEventListener("click", orders.showAll);
	byId("timeline-controls").append(...kinds, ...ofStreams, element("span", "apart", logarithmic, whole));
}
function box(text, checked, change, mark) {
	const input = element("input", "");
	input.type = "checkbox";
	input.checked = checked;
	input.addEventListener("change", () => change(input.checked));
	return element("label", "switch", input, ...mark === void 0 ? [] : [mark], text);
}
/** Returns a mark as the chart draws it. */
function swatch({ shape, color: tint }) {
	const ratio = 2;
	const canvas = element("canvas", "swatch");
	[canvas.width, canvas.height] = [28, 28];
	const draw = () => {
		const ctx = canvas.getContext("2d");
		if (ctx === null) return;
		ctx.clearRect(0, 0, canvas.width, canvas.height);
		if (shape !== null) return drawMarks(ctx, { shape }, color(tint), [14, 14], 1.2 * ratio);
		ctx.fillStyle = color(tint);
		ctx.fillRect(ratio, 5.5 * ratio, 24, 6);
	};
	draw();
	onTheme(draw);
	return canvas;
}

// src/report/page/timeline/timeline.ts
/** Only counts into the range of the heights; its marks are drawn apart. */
const UNSEEN = {
	paths: () => null,
	points: { show: false }
};
/** The limits, in the order in which their labels take their places. */
const DRAWN = [
	"p95",
	"ttft",
	"answer-ttft",
	"stall"
];
/** How close the pointer must be to a mark, in CSS pixels. */
const NEAR = 24;
/** Draws every request: when it was due, how long it took, how it ended. */
function drawTimeline(frame, data, samples, time) {
	const placed = new Placed(data, samples);
	const shown = new Set(KINDS$1.keys());
	const reading = byId("timeline-reading");
	const streams = new StreamLayers(samples, placed.order);
	const layers = /* @__PURE__ */ new Set(["p95", ...streams.layers.map(({ name }) => name)]);
	const limits = () => data.windows.flatMap((window) => [...layers].flatMap((name) => window.limits[name] ?? []));
	let scale = placed.isWide ? LOGARITHMIC : LINEAR;
	const common = time.options();
	const heights = () => [
		placed.dueAtMs,
		placed.heights(scale),
		placed.firstTexts(scale)
	];
	const drawKinds = (u, kinds) => clipped(u, (ctx, ratio) => {
		for (const kind of kinds) {
			const index = KINDS$1.indexOf(kind);
			if (shown.has(index)) drawMarks(ctx, kind, color(kind.color), placed.places(u, index, scale), ratio);
		}
	});
	const draw = (u) => {
		const [ok, ...others] = KINDS$1;
		if (!data.streams) drawLimits(u, data, layers, scale);
		streams.drawTexts(u, layers, scale);
		if (ok !== void 0) drawKinds(u, [ok]);
		streams.drawStalls(u, layers, scale);
		if (data.streams) drawLimits(u, data, layers, scale);
		drawKinds(u, others);
		time.drawMarks(u);
	};
	const read = (u) => {
		const latency = placed.nearest(u, shown, scale, NEAR);
		const sample = (streams.nearest(u, layers, scale, latency?.distance ?? NEAR) ?? latency)?.sample ?? null;
		reading.textContent = sample === null ? "" : sampleText(data, samples, sample, placed.spanOf(sample));
	};
	const u = chart(frame, {
		...common,
		padding: [
			40 + 4,
			20,
			0,
			0
		],
		scales: {
			...common.scales,
			y: { range: (_u, min, max) => scale.range(scale.latency(min ?? 0), scale.latency(max ?? 1), limits()) }
		},
		series: [
			{},
			UNSEEN,
			UNSEEN
		],
		axes: [time.xAxis(true), axis({
			size: 66,
			splits: (_u, _axis, min, max, step) => scale.splits(min, max, step),
			values: (_u, splits) => scale.labels(splits)
		})],
		hooks: {
			...common.hooks,
			draw: [draw],
			setCursor: [read]
		}
	}, heights());
	time.add(u);
	const rescale = () => {
		const { min = 0, max = data.endedAtMs } = u.scales.x ?? {};
		u.setData(heights(), false);
		u.setScale("x", {
			min,
			max
		});
	};
	timelineControls(placed, streams.layers, data.words, {
		show: (kind, on) => {
			if (on) shown.add(kind);
			else shown.delete(kind);
			u.redraw(false);
		},
		showLayer: (name, on) => {
			if (on) layers.add(name);
			else layers.delete(name);
			rescale();
		},
		logarithmic: scale === LOGARITHMIC,
		setLogarithmic: (on) => {
			scale = on ? LOGARITHMIC : LINEAR;
			rescale();
		},
		showAll: () => time.showAll()
	});
}
/** Draws the limits of each experiment over its window: that of the latency, and those of the layers that are shown. */
function drawLimits(u, { windows, words, streams }, layers, scale) {
	const plates = [];
	for (const { limits, startedAtMs, endedAtMs } of windows) {
		const fromTo = [u.valToPos(startedAtMs, "x", true), u.valToPos(endedAtMs, "x", true)];
		for (const name of DRAWN) {
			const ms = limits[name];
			if (ms === void 0 || !layers.has(name)) continue;
			const text = filled(streams ? words.layerLimits[name] : words.limit, { limit: numbers.duration(ms) });
			limitLine(u, {
				value: scale.height(ms),
				text,
				fromTo,
				isOver: streams
			}, plates);
		}
	}
}

// src/report/page/timeline/usage-series.ts
/** Readings further apart than this are not joined by a line. */
const GAP_MS = 5e3;
/** Returns the line of a side; the baseline's is dashed. */
function seriesOf(side) {
	return {
		label: side,
		stroke: () => color(side === "baseline" ? "baseline" : "ok"),
		width: 1.5,
		...side === "baseline" ? { dash: [5, 3] } : {},
		points: { show: false },
		spanGaps: true,
		gaps: (self, seriesIndex, first, last, gaps) => [...gaps, ...silences(self, seriesIndex, first, last)]
	};
}
/** Returns the gaps in which the container was not read. */
function silences(u, seriesIndex, first, last) {
	const [times, values] = [u.data[0], u.data[seriesIndex]];
	const gaps = [];
	let before = null;
	for (let index = first; index <= last; index += 1) {
		if (values?.[index] == null) continue;
		const atMs = times[index] ?? 0;
		if (before !== null && atMs - before > GAP_MS) gaps.push([u.valToPos(before, "x", true), u.valToPos(atMs, "x", true)]);
		before = atMs;
	}
	return gaps;
}
/** Joins both sides on one time axis; they were read at different moments. */
function joined(sides) {
	return uPlot.join(sides.map(([atMs, values]) => [[...atMs], [...values]]));
}
/** The range of a line, for a reader who does not see it. */
function inWords(values, show, words) {
	const known = values.filter((value) => value !== null);
	if (known.length === 0) return words.notRead;
	const least = known.reduce((low, value) => Math.min(low, value));
	const most = known.reduce((high, value) => Math.max(high, value));
	return filled(words.range, {
		first: show(least),
		last: show(most)
	});
}

// src/report/page/timeline/usage.ts
/** Draws what the containers used, on the axis of the timeline. */
function drawUsage(frame, data, time) {
	const { words } = data;
	const metrics = [
		{
			name: words.cpu,
			of: ({ cpuShare }) => cpuShare,
			show: (cpus) => String(Number(cpus.toFixed(2))),
			most: data.cpus
		},
		{
			name: words.memory,
			of: ({ memoryBytes }) => memoryBytes,
			show: (bytes) => bytes === 0 ? "0" : numbers.bytes(bytes),
			most: data.memoryBytes
		},
		{
			name: words.throttled,
			of: ({ throttledRatio }) => throttledRatio,
			show: (ratio) => numbers.ratio(Math.round(100 * ratio) / 100),
			most: 1
		}
	];
	const sides = ["candidate", "baseline"].filter((side) => data.usage[side].atMs.length > 0);
	const seen = metrics.filter(({ of }) => sides.some((side) => of(data.usage[side]).some((value) => value !== null)));
	seen.forEach((metric, index) => {
		drawMetric(frame, data, time, {
			metric,
			sides,
			isLast: index === seen.length - 1
		});
	});
}
function drawMetric(frame, data, time, { metric, sides, isLast }) {
	const { name, of, show, most } = metric;
	const { words } = data;
	const reading = element("span", "reading");
	reading.ariaHidden = "true";
	const place = element("div", isLast ? "chart low last" : "chart low");
	place.role = "img";
	const ranges = sides.map((side) => `${words[side]} ${inWords(of(data.usage[side]), show, words)}`).join(words.comma);
	place.ariaLabel = filled(words.overTime, {
		name,
		ranges
	});
	frame.append(element("h3", "metric", name, " ", element("span", "most", filled(words.of, { max: show(most) })), " ", reading), place);
	const common = time.options();
	const u = chart(place, {
		...common,
		scales: {
			...common.scales,
			y: { range: (_u, _min, max) => [0, 1.08 * Math.max(most, max ?? 0)] }
		},
		series: [{}, ...sides.map((side) => seriesOf(side))],
		axes: [time.xAxis(isLast), axis({
			size: 66,
			splits: () => [
				0,
				most / 2,
				most
			],
			values: (_u, splits) => splits.map(show)
		})],
		hooks: {
			...common.hooks,
			draw: [(self) => levelLine(self, most, color("bad"), [6, 4])],
			setCursor: [(self) => {
				reading.textContent = readingAt(self, sides, show, words);
			}]
		}
	}, joined(sides.map((side) => [data.usage[side].atMs, of(data.usage[side])])));
	time.add(u);
}
function readingAt(u, sides, show, words) {
	const index = u.cursor.idx;
	if (index == null) return "";
	const values = sides.flatMap((side, at) => {
		const value = u.data[at + 1]?.[index];
		return value == null ? [] : [sides.length > 1 ? `${words[side]} ${show(value)}` : show(value)];
	});
	if (values.length === 0) return "";
	return filled(words.at, {
		values: values.join(words.comma),
		time: clockText(u.data[0][index] ?? 0, 0)
	});
}

// node_modules/fflate/esm/browser.js
var u8 = Uint8Array;
var u16 = Uint16Array;
var i32 = Int32Array;
var fleb = new u8([
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	1,
	1,
	1,
	1,
	2,
	2,
	2,
	2,
	3,
	3,
	3,
	3,
	4,
	4,
	4,
	4,
	5,
	5,
	5,
	5,
	0,
	0,
	0,
	0
]);
var fdeb = new u8([
	0,
	0,
	0,
	0,
	1,
	1,
	2,
	2,
	3,
	3,
	4,
	4,
	5,
	5,
	6,
	6,
	7,
	7,
	8,
	8,
	9,
	9,
	10,
	10,
	11,
	11,
	12,
	12,
	13,
	13,
	0,
	0
]);
var clim = new u8([
	16,
	17,
	18,
	0,
	8,
	7,
	9,
	6,
	10,
	5,
	11,
	4,
	12,
	3,
	13,
	2,
	14,
	1,
	15
]);
var freb = function(eb, start) {
	var b = new u16(31);
	for (var i = 0; i < 31; ++i) b[i] = start += 1 << eb[i - 1];
	var r = new i32(b[30]);
	for (var i = 1; i < 30; ++i) for (var j = b[i]; j < b[i + 1]; ++j) r[j] = j - b[i] << 5 | i;
	return {
		b,
		r
	};
};
var _a = freb(fleb, 2);
var fl = _a.b;
var revfl = _a.r;
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0);
var fd = _b.b;
var revfd = _b.r;
var rev = new u16(32768);
for (var i = 0; i < 32768; ++i) {
	var x = (i & 43690) >> 1 | (i & 21845) << 1;
	x = (x & 52428) >> 2 | (x & 13107) << 2;
	x = (x & 61680) >> 4 | (x & 3855) << 4;
	rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
}
var hMap = (function(cd, mb, r) {
	var s = cd.length;
	var i = 0;
	var l = new u16(mb);
	for (; i < s; ++i) if (cd[i]) ++l[cd[i] - 1];
	var le = new u16(mb);
	for (i = 1; i < mb; ++i) le[i] = le[i - 1] + l[i - 1] << 1;
	var co;
	if (r) {
		co = new u16(1 << mb);
		var rvb = 15 - mb;
		for (i = 0; i < s; ++i) if (cd[i]) {
			var sv = i << 4 | cd[i];
			var r_1 = mb - cd[i];
			var v = le[cd[i] - 1]++ << r_1;
			for (var m = v | (1 << r_1) - 1; v <= m; ++v) co[rev[v] >> rvb] = sv;
		}
	} else {
		co = new u16(s);
		for (i = 0; i < s; ++i) if (cd[i]) co[i] = rev[le[cd[i] - 1]++] >> 15 - cd[i];
	}
	return co;
});
var flt = new u8(288);
for (var i = 0; i < 144; ++i) flt[i] = 8;
for (var i = 144; i < 256; ++i) flt[i] = 9;
for (var i = 256; i < 280; ++i) flt[i] = 7;
for (var i = 280; i < 288; ++i) flt[i] = 8;
var fdt = new u8(32);
for (var i = 0; i < 32; ++i) fdt[i] = 5;
var flrm = /*#__PURE__*/ hMap(flt, 9, 1);
var fdrm = /*#__PURE__*/ hMap(fdt, 5, 1);
var max = function(a) {
	var m = a[0];
	for (var i = 1; i < a.length; ++i) if (a[i] > m) m = a[i];
	return m;
};
var bits = function(d, p, m) {
	var o = p / 8 | 0;
	return (d[o] | d[o + 1] << 8) >> (p & 7) & m;
};
var bits16 = function(d, p) {
	var o = p / 8 | 0;
	return (d[o] | d[o + 1] << 8 | d[o + 2] << 16) >> (p & 7);
};
var shft = function(p) {
	return (p + 7) / 8 | 0;
};
var slc = function(v, s, e) {
	if (s == null || s < 0) s = 0;
	if (e == null || e > v.length) e = v.length;
	return new u8(v.subarray(s, e));
};
var ec = [
	"unexpected EOF",
	"invalid block type",
	"invalid length/literal",
	"invalid distance",
	"stream finished",
	"no stream handler",
	,
	"no callback",
	"invalid UTF-8 data",
	"extra field too long",
	"date not in range 1980-2099",
	"filename too long",
	"stream finishing",
	"invalid zip data"
];
var err = function(ind, msg, nt) {
	var e = new Error(msg || ec[ind]);
	e.code = ind;
	if (Error.captureStackTrace) Error.captureStackTrace(e, err);
	if (!nt) throw e;
	return e;
};
var inflt = function(dat, st, buf, dict) {
	var sl = dat.length, dl = dict ? dict.length : 0;
	if (!sl || st.f && !st.l) return buf || new u8(0);
	var noBuf = !buf;
	var resize = noBuf || st.i != 2;
	var noSt = st.i;
	if (noBuf) buf = new u8(sl * 3);
	var cbuf = function(l) {
		var bl = buf.length;
		if (l > bl) {
			var nbuf = new u8(Math.max(bl * 2, l));
			nbuf.set(buf);
			buf = nbuf;
		}
	};
	var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
	var tbts = sl * 8;
	do {
		if (!lm) {
			final = bits(dat, pos, 1);
			var type = bits(dat, pos + 1, 3);
			pos += 3;
			if (!type) {
				var s = shft(pos) + 4, l = dat[s - 4] | dat[s - 3] << 8, t = s + l;
				if (t > sl) {
					if (noSt) err(0);
					break;
				}
				if (resize) cbuf(bt + l);
				buf.set(dat.subarray(s, t), bt);
				st.b = bt += l, st.p = pos = t * 8, st.f = final;
				continue;
			} else if (type == 1) lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
			else if (type == 2) {
				var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
				var tl = hLit + bits(dat, pos + 5, 31) + 1;
				pos += 14;
				var ldt = new u8(tl);
				var clt = new u8(19);
				for (var i = 0; i < hcLen; ++i) clt[clim[i]] = bits(dat, pos + i * 3, 7);
				pos += hcLen * 3;
				var clb = max(clt), clbmsk = (1 << clb) - 1;
				var clm = hMap(clt, clb, 1);
				for (var i = 0; i < tl;) {
					var r = clm[bits(dat, pos, clbmsk)];
					pos += r & 15;
					var s = r >> 4;
					if (s < 16) ldt[i++] = s;
					else {
						var c = 0, n = 0;
						if (s == 16) n = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i - 1];
						else if (s == 17) n = 3 + bits(dat, pos, 7), pos += 3;
						else if (s == 18) n = 11 + bits(dat, pos, 127), pos += 7;
						while (n--) ldt[i++] = c;
					}
				}
				var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
				lbt = max(lt);
				dbt = max(dt);
				lm = hMap(lt, lbt, 1);
				dm = hMap(dt, dbt, 1);
			} else err(1);
			if (pos > tbts) {
				if (noSt) err(0);
				break;
			}
		}
		if (resize) cbuf(bt + 131072);
		var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
		var lpos = pos;
		for (;; lpos = pos) {
			var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
			pos += c & 15;
			if (pos > tbts) {
				if (noSt) err(0);
				break;
			}
			if (!c) err(2);
			if (sym < 256) buf[bt++] = sym;
			else if (sym == 256) {
				lpos = pos, lm = null;
				break;
			} else {
				var add = sym - 254;
				if (sym > 264) {
					var i = sym - 257, b = fleb[i];
					add = bits(dat, pos, (1 << b) - 1) + fl[i];
					pos += b;
				}
				var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
				if (!d) err(3);
				pos += d & 15;
				var dt = fd[dsym];
				if (dsym > 3) {
					var b = fdeb[dsym];
					dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
				}
				if (pos > tbts) {
					if (noSt) err(0);
					break;
				}
				if (resize) cbuf(bt + 131072);
				var end = bt + add;
				if (bt < dt) {
					var shift = dl - dt, dend = Math.min(dt, end);
					if (shift + bt < 0) err(3);
					for (; bt < dend; ++bt) buf[bt] = dict[shift + bt];
				}
				for (; bt < end; ++bt) buf[bt] = buf[bt - dt];
			}
		}
		st.l = lm, st.p = lpos, st.b = bt, st.f = final;
		if (lm) final = 1, st.m = lbt, st.d = dm, st.n = dbt;
	} while (!final);
	return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
};
var et = /*#__PURE__*/ new u8(0);
function inflateSync(data, opts) {
	return inflt(data, { i: 2 }, opts && opts.out, opts && opts.dictionary);
}
var td = typeof TextDecoder != "undefined" && /*#__PURE__*/ new TextDecoder();
var tds = 0;
try {
	td.decode(et, { stream: true });
	tds = 1;
} catch (e) {}

// src/report/render/html/data/numbers.ts
var NumberReader = class {
	#bytes;
	#at = 0;
	constructor(bytes) {
		this.#bytes = bytes;
	}
	/** Returns the next number, in the order of writing. */
	next() {
		let value = 0;
		let place = 1;
		for (;;) {
			const byte = this.#bytes[this.#at++] ?? 0;
			value += byte % 128 * place;
			if (byte < 128) return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
			place *= 128;
		}
	}
};

// src/report/render/html/data/columns.ts
/** Times are stored in hundredths of a millisecond, ten times finer than any report shows. */
const PER_MS = 100;
/** The times of a streamed answer, in the order in which they are stored. */
const STREAM_TIMES = [
	"ttftMs",
	"answerTtftMs",
	"tpotMs",
	"maxStallMs",
	"stallFromMs"
];
const LATE = 1;
const SHED = 2;
const BY_FAULT = 4;
const STREAMED = 8;
const KINDS = 16;
/** Decodes samples that `writeColumns` encoded. */
function readColumns(bytes, count) {
	const reader = new NumberReader(bytes);
	const column = (values, value) => {
		for (let index = 0; index < count; index += 1) values[index] = value(index);
		return values;
	};
	const times = (value) => column(new Float64Array(count), (index) => value(reader.next(), index));
	const whole = () => column(new Uint32Array(count), () => reader.next());
	let lastIntended = 0;
	const intended = times((read) => {
		lastIntended += read;
		return lastIntended;
	});
	const latency = times((read) => read);
	const ended = times((read, index) => read + (intended[index] ?? 0) + (latency[index] ?? 0));
	const sent = times((read, index) => read + (intended[index] ?? 0));
	const kinds = whole();
	const flag = (bit) => column(new Uint8Array(count), (index) => ((kinds[index] ?? 0) & bit) / bit);
	const dropped = OUTCOMES.indexOf("dropped");
	const outcome = column(new Uint8Array(count), (index) => Math.floor((kinds[index] ?? 0) / KINDS));
	const inMs = (values) => column(values, (index) => (values[index] ?? 0) / PER_MS);
	return {
		count,
		intendedAtMs: inMs(intended),
		sentAtMs: column(sent, (index) => outcome[index] === dropped ? NaN : (sent[index] ?? 0) / PER_MS),
		endedAtMs: inMs(ended),
		latencyMs: inMs(latency),
		outcome,
		late: flag(LATE),
		shed: flag(SHED),
		byExperiment: flag(BY_FAULT),
		status: whole(),
		prompt: whole(),
		sentiment: whole(),
		detail: whole(),
		...readStreams(reader, flag(STREAMED))
	};
}
/** @param streamed whether each sample has figures of a stream */
function readStreams(reader, streamed) {
	const { length } = streamed;
	const times = () => new Float64Array(length).fill(NaN);
	const figures = {
		ttftMs: times(),
		answerTtftMs: times(),
		tpotMs: times(),
		maxStallMs: times(),
		stallFromMs: times()
	};
	const words = new Uint32Array(length);
	for (let index = 0; index < length; index += 1) {
		if (streamed[index] === 0) continue;
		streamed[index] = reader.next();
		for (const name of STREAM_TIMES) {
			const value = reader.next();
			if (value >= 0) figures[name][index] = value / PER_MS;
		}
		words[index] = reader.next();
	}
	return {
		streamed,
		...figures,
		words
	};
}

// src/report/page/unpack.ts
/**
* Unpacks the data that `packed` encoded. Synchronous, unlike the browser's own decompression, so that the charts exist
* when the page has loaded and is printed or captured at once.
*/
function unpack(text) {
	const deflated = Uint8Array.from(atob(text.trim()), (character) => character.charCodeAt(0));
	const bytes = inflateSync(deflated);
	const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
	const data = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
	return {
		data,
		samples: readColumns(bytes.subarray(4 + length), data.samples)
	};
}

// src/report/page/main.ts
/** Entry of the page's script: draws what the report has packed into the page. */
document.documentElement.dataset.script = "true";
try {
	draw();
} catch (error) {
	delete document.documentElement.dataset.script;
	tell(error);
}
document.documentElement.dataset.drawn = "true";
function draw() {
	const { data, samples } = unpack(byId("data").textContent ?? "");
	const axis = new TimeAxis(data);
	const timeline = document.getElementById("timeline");
	if (timeline !== null) drawTimeline(timeline, data, samples, axis);
	const usage = document.getElementById("usage");
	if (usage !== null) drawUsage(usage, data, axis);
	drawDistributions(data, samples);
	if (data.history !== null) drawHistory(data.history, data.words);
	const table = document.getElementById("samples");
	if (table !== null) fillSampleTable(table, data, samples);
	themed();
}
/** In a browser that is too old the words and tables are there all the same. */
function tell(error) {
	const text = filled(byId("data").dataset.broken ?? "", { reason: messageOf(error) });
	const note = element("p", "", text);
	note.role = "alert";
	document.querySelector("main")?.prepend(note);
}
