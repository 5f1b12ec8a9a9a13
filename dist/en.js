import { O as METRICS, S as metricOf, T as shareAllowed, a as failedOutcomes, c as roughTime, d as shareKept, f as withoutEnd, i as durationInput, l as sentIn, n as code, p as OBJECTIVES, r as coreList, s as requestInput, t as say, u as sentenceOf, v as isMinimum } from "./say.js";
import { n as message, t as argsIn } from "./message.js";

// node_modules/simple-statistics/dist/simple-statistics.mjs
/**
* Our default sum is the [Kahan-Babuska algorithm](https://pdfs.semanticscholar.org/1760/7d467cda1d0277ad272deb2113533131dc09.pdf).
* This method is an improvement over the classical
* [Kahan summation algorithm](https://en.wikipedia.org/wiki/Kahan_summation_algorithm).
* It aims at computing the sum of a list of numbers while correcting for
* floating-point errors. Traditionally, sums are calculated as many
* successive additions, each one with its own floating-point roundoff. These
* losses in precision add up as the number of numbers increases. This alternative
* algorithm is more accurate than the simple way of calculating sums by simple
* addition.
*
* This runs in `O(n)`, linear time, with respect to the length of the array.
*
* @param {Array<number>} x input
* @return {number} sum of all input numbers
* @example
* sum([1, 2, 3]); // => 6
*/
function sum(x) {
	if (x.length === 0) return 0;
	var sum = x[0];
	var correction = 0;
	var transition;
	if (typeof sum !== "number") return NaN;
	for (var i = 1; i < x.length; i++) {
		if (typeof x[i] !== "number") return NaN;
		transition = sum + x[i];
		if (Math.abs(sum) >= Math.abs(x[i])) correction += sum - transition + x[i];
		else correction += x[i] - transition + sum;
		sum = transition;
	}
	return sum + correction;
}
/**
* The mean, _also known as average_,
* is the sum of all values over the number of values.
* This is a [measure of central tendency](https://en.wikipedia.org/wiki/Central_tendency):
* a method of finding a typical or central value of a set of numbers.
*
* This runs in `O(n)`, linear time, with respect to the length of the array.
*
* @param {Array<number>} x sample of one or more data points
* @throws {Error} if the length of x is less than one
* @returns {number} mean
* @example
* mean([0, 10]); // => 5
*/
function mean(x) {
	if (x.length === 0) throw new Error("mean requires at least one data point");
	return sum(x) / x.length;
}
/**
* The sum of deviations to the Nth power.
* When n=2 it's the sum of squared deviations.
* When n=3 it's the sum of cubed deviations.
*
* @param {Array<number>} x
* @param {number} n power
* @returns {number} sum of nth power deviations
*
* @example
* var input = [1, 2, 3];
* // since the variance of a set is the mean squared
* // deviations, we can calculate that with sumNthPowerDeviations:
* sumNthPowerDeviations(input, 2) / input.length;
*/
function sumNthPowerDeviations(x, n) {
	var meanValue = mean(x);
	var sum = 0;
	var tempValue;
	var i;
	if (n === 2) for (i = 0; i < x.length; i++) {
		tempValue = x[i] - meanValue;
		sum += tempValue * tempValue;
	}
	else for (i = 0; i < x.length; i++) sum += Math.pow(x[i] - meanValue, n);
	return sum;
}
/**
* The [sample variance](https://en.wikipedia.org/wiki/Variance#Sample_variance)
* is the sum of squared deviations from the mean. The sample variance
* is distinguished from the variance by the usage of [Bessel's Correction](https://en.wikipedia.org/wiki/Bessel's_correction):
* instead of dividing the sum of squared deviations by the length of the input,
* it is divided by the length minus one. This corrects the bias in estimating
* a value from a set that you don't know if full.
*
* References:
* * [Wolfram MathWorld on Sample Variance](http://mathworld.wolfram.com/SampleVariance.html)
*
* @param {Array<number>} x a sample of two or more data points
* @throws {Error} if the length of x is less than 2
* @return {number} sample variance
* @example
* sampleVariance([1, 2, 3, 4, 5]); // => 2.5
*/
function sampleVariance(x) {
	if (x.length < 2) throw new Error("sampleVariance requires at least two data points");
	return sumNthPowerDeviations(x, 2) / (x.length - 1);
}
/**
* The [sample standard deviation](http://en.wikipedia.org/wiki/Standard_deviation#Sample_standard_deviation)
* is the square root of the sample variance.
*
* @param {Array<number>} x input array
* @returns {number} sample standard deviation
* @example
* sampleStandardDeviation([2, 4, 4, 4, 5, 5, 7, 9]).toFixed(2);
* // => '2.14'
*/
function sampleStandardDeviation(x) {
	var sampleVarianceX = sampleVariance(x);
	return Math.sqrt(sampleVarianceX);
}
/**
* The min is the lowest number in the array.
* This runs in `O(n)`, linear time, with respect to the length of the array.
*
* @param {Array<number>} x sample of one or more data points
* @throws {Error} if the length of x is less than one
* @returns {number} minimum value
* @example
* min([1, 5, -10, 100, 2]); // => -10
*/
function min(x) {
	if (x.length === 0) throw new Error("min requires at least one data point");
	var value = x[0];
	for (var i = 1; i < x.length; i++) if (x[i] < value) value = x[i];
	return value;
}
/**
* This is the internal implementation of quantiles: when you know
* that the order is sorted, you don't need to re-sort it, and the computations
* are faster.
*
* This implements the linear interpolation method (type=7 in R/numpy),
* which is the default in numpy.percentile and R's quantile.
*
* @param {Array<number>} x sample of one or more data points
* @param {number} p desired quantile: a number between 0 to 1, inclusive
* @returns {number} quantile value
* @throws {Error} if p ix outside of the range from 0 to 1
* @throws {Error} if x is empty
* @example
* quantileSorted([3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], 0.5); // => 9
*/
function quantileSorted(x, p) {
	var idx = (x.length - 1) * p;
	if (x.length === 0) throw new Error("quantile requires at least one data point.");
	else if (p < 0 || p > 1) throw new Error("quantiles must be between 0 and 1");
	else if (p === 1) return x[x.length - 1];
	else if (p === 0) return x[0];
	else if (idx % 1 !== 0) {
		var lower = Math.floor(idx);
		var upper = Math.ceil(idx);
		var fraction = idx - lower;
		return x[lower] + fraction * (x[upper] - x[lower]);
	} else return x[idx];
}
/**
* Rearrange items in `arr` so that all items in `[left, k]` range are the smallest.
* The `k`-th element will have the `(k - left + 1)`-th smallest value in `[left, right]`.
*
* Implements Floyd-Rivest selection algorithm https://en.wikipedia.org/wiki/Floyd-Rivest_algorithm
*
* @param {Array<number>} arr input array
* @param {number} k pivot index
* @param {number} [left] left index
* @param {number} [right] right index
* @returns {void} mutates input array
* @example
* var arr = [65, 28, 59, 33, 21, 56, 22, 95, 50, 12, 90, 53, 28, 77, 39];
* quickselect(arr, 8);
* // = [39, 28, 28, 33, 21, 12, 22, 50, 53, 56, 59, 65, 90, 77, 95]
*/
function quickselect(arr, k, left, right) {
	left = left || 0;
	right = right || arr.length - 1;
	while (right > left) {
		if (right - left > 600) {
			var n = right - left + 1;
			var m = k - left + 1;
			var z = Math.log(n);
			var s = .5 * Math.exp(2 * z / 3);
			var sd = .5 * Math.sqrt(z * s * (n - s) / n);
			if (m - n / 2 < 0) sd *= -1;
			quickselect(arr, k, Math.max(left, Math.floor(k - m * s / n + sd)), Math.min(right, Math.floor(k + (n - m) * s / n + sd)));
		}
		var t = arr[k];
		var i = left;
		var j = right;
		swap(arr, left, k);
		if (arr[right] > t) swap(arr, left, right);
		while (i < j) {
			swap(arr, i, j);
			i++;
			j--;
			while (arr[i] < t) i++;
			while (arr[j] > t) j--;
		}
		if (arr[left] === t) swap(arr, left, j);
		else {
			j++;
			swap(arr, j, right);
		}
		if (j <= k) left = j + 1;
		if (k <= j) right = j - 1;
	}
}
function swap(arr, i, j) {
	var tmp = arr[i];
	arr[i] = arr[j];
	arr[j] = tmp;
}
/**
* The [quantile](https://en.wikipedia.org/wiki/Quantile):
* this is a population quantile, since we assume to know the entire
* dataset in this library. This implementation uses linear interpolation,
* equivalent to R's type=7 and numpy's default percentile method.
*
* Sample is a one-dimensional array of numbers,
* and p is either a decimal number from 0 to 1 or an array of decimal
* numbers from 0 to 1.
* In terms of a k/q quantile, p = k/q - it's just dealing with fractions or dealing
* with decimal values.
* When p is an array, the result of the function is also an array containing the appropriate
* quantiles in input order
*
* @param {Array<number>} x sample of one or more numbers
* @param {Array<number> | number} p the desired quantile, as a number between 0 and 1
* @returns {number} quantile
* @example
* quantile([3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], 0.5); // => 9
*/
function quantile(x, p) {
	var copy = x.slice();
	if (Array.isArray(p)) {
		multiQuantileSelect(copy, p);
		var results = [];
		for (var i = 0; i < p.length; i++) results[i] = quantileSorted(copy, p[i]);
		return results;
	} else {
		quantileSelect(copy, quantileIndex(copy.length, p), 0, copy.length - 1);
		return quantileSorted(copy, p);
	}
}
function quantileSelect(arr, k, left, right) {
	if (k % 1 === 0) quickselect(arr, k, left, right);
	else {
		k = Math.floor(k);
		quickselect(arr, k, left, right);
		quickselect(arr, k + 1, k + 1, right);
	}
}
function multiQuantileSelect(arr, p) {
	var positions = /* @__PURE__ */ new Set();
	for (var i = 0; i < p.length; i++) {
		var idx = quantileIndex(arr.length, p[i]);
		positions.add(Math.floor(idx));
		positions.add(Math.ceil(idx));
	}
	var indices = Array.from(positions).sort(compare);
	multiselect(arr, indices, 0, indices.length - 1, 0, arr.length - 1);
}
function multiselect(arr, indices, lo, hi, left, right) {
	if (lo > hi) return;
	var mid = lo + hi >> 1;
	quickselect(arr, indices[mid], left, right);
	multiselect(arr, indices, lo, mid - 1, left, indices[mid] - 1);
	multiselect(arr, indices, mid + 1, hi, indices[mid] + 1, right);
}
function compare(a, b) {
	return a - b;
}
function quantileIndex(len, p) {
	var idx = (len - 1) * p;
	if (p === 1) return len - 1;
	else if (p === 0) return 0;
	else if (idx % 1 !== 0) return idx;
	else return idx;
}
/**
* The [median](http://en.wikipedia.org/wiki/Median) is
* the middle number of a list. This is often a good indicator of 'the middle'
* when there are outliers that skew the `mean()` value.
* This is a [measure of central tendency](https://en.wikipedia.org/wiki/Central_tendency):
* a method of finding a typical or central value of a set of numbers.
*
* The median isn't necessarily one of the elements in the list: the value
* can be the average of two elements if the list has an even length
* and the two central values are different.
*
* @param {Array<number>} x input
* @returns {number} median value
* @example
* median([10, 2, 5, 100, 2, 1]); // => 3.5
*/
function median(x) {
	return +quantile(x, .5);
}
/**
* [Bayesian Classifier](http://en.wikipedia.org/wiki/Naive_Bayes_classifier)
*
* This is a naïve bayesian classifier that takes
* singly-nested objects.
*
* @class
* @example
* var bayes = new BayesianClassifier();
* bayes.train({
*   species: 'Cat'
* }, 'animal');
* var result = bayes.score({
*   species: 'Cat'
* })
* // result
* // {
* //   animal: 1
* // }
*/
var BayesianClassifier = function BayesianClassifier() {
	this.totalCount = 0;
	this.data = {};
};
/**
* Train the classifier with a new item, which has a single
* dimension of Javascript literal keys and values.
*
* @param {Object} item an object with singly-deep properties
* @param {string} category the category this item belongs to
* @return {undefined} adds the item to the classifier
*/
BayesianClassifier.prototype.train = function train(item, category) {
	if (!this.data[category]) this.data[category] = {};
	for (var k in item) {
		var v = item[k];
		if (this.data[category][k] === void 0) this.data[category][k] = {};
		if (this.data[category][k][v] === void 0) this.data[category][k][v] = 0;
		this.data[category][k][v]++;
	}
	this.totalCount++;
};
/**
* Generate a score of how well this item matches all
* possible categories based on its attributes
*
* @param {Object} item an item in the same format as with train
* @returns {Object} of probabilities that this item belongs to a
* given category.
*/
BayesianClassifier.prototype.score = function score(item) {
	var odds = {};
	var category;
	for (var k in item) {
		var v = item[k];
		for (category in this.data) {
			if (odds[category] === void 0) odds[category] = {};
			if (this.data[category][k]) odds[category][k + "_" + v] = (this.data[category][k][v] || 0) / this.totalCount;
			else odds[category][k + "_" + v] = 0;
		}
	}
	var oddsSums = {};
	for (category in odds) {
		oddsSums[category] = 0;
		for (var combination in odds[category]) oddsSums[category] += odds[category][combination];
	}
	return oddsSums;
};
var COEFFICIENTS = [
	.9999999999999971,
	57.15623566586292,
	-59.59796035547549,
	14.136097974741746,
	-.4919138160976202,
	3399464998481189e-20,
	4652362892704858e-20,
	-9837447530487956e-20,
	.0001580887032249125,
	-.00021026444172410488,
	.00021743961811521265,
	-.0001643181065367639,
	8441822398385275e-20,
	-26190838401581408e-21,
	36899182659531625e-22
];
var g = 607 / 128;
var LOGSQRT2PI = Math.log(Math.sqrt(2 * Math.PI));
/**
* Compute the logarithm of the [gamma function](https://en.wikipedia.org/wiki/Gamma_function) of a value using Lanczos' approximation.
* This function takes as input any real-value n greater than 0.
* This function is useful for values of n too large for the normal gamma function (n > 165).
* The code is based on Lanczo's Gamma approximation, defined [here](http://my.fit.edu/~gabdo/gamma.txt).
*
* @param {number} n Any real number greater than zero.
* @returns {number} The logarithm of gamma of the input value.
*
* @example
* gammaln(500); // 2605.1158503617335
* gammaln(2.4); // 0.21685932244884043
*/
function gammaln(n) {
	if (n <= 0) return Number.POSITIVE_INFINITY;
	n--;
	var a = COEFFICIENTS[0];
	for (var i = 1; i < 15; i++) a += COEFFICIENTS[i] / (n + i);
	var tmp = g + .5 + n;
	return LOGSQRT2PI + Math.log(a) - tmp + (n + .5) * Math.log(tmp);
}
var SQRT_2PI$1 = Math.sqrt(2 * Math.PI);
function cumulativeDistribution(z) {
	var sum = z;
	var tmp = z;
	for (var i = 1; i < 30; i++) {
		tmp *= z * z / (2 * i + 1);
		sum += tmp;
	}
	return Math.round((.5 + sum / SQRT_2PI$1 * Math.exp(-z * z / 2)) * 1e4) / 1e4;
}
/**
* A standard normal table, also called the unit normal table or Z table,
* is a mathematical table for the values of Φ (phi), which are the values of
* the [cumulative distribution function](https://en.wikipedia.org/wiki/Normal_distribution#Cumulative_distribution_function)
* of the normal distribution. It is used to find the probability that a
* statistic is observed below, above, or between values on the standard
* normal distribution, and by extension, any normal distribution.
*/
var standardNormalTable = [];
for (var z = 0; z <= 3.09; z += .01) standardNormalTable.push(cumulativeDistribution(z));
/**
* This is a single-layer [Perceptron Classifier](http://en.wikipedia.org/wiki/Perceptron) that takes
* arrays of numbers and predicts whether they should be classified
* as either 0 or 1 (negative or positive examples).
* @class
* @example
* // Create the model
* var p = new PerceptronModel();
* // Train the model with input with a diagonal boundary.
* for (var i = 0; i < 5; i++) {
*     p.train([1, 1], 1);
*     p.train([0, 1], 0);
*     p.train([1, 0], 0);
*     p.train([0, 0], 0);
* }
* p.predict([0, 0]); // 0
* p.predict([0, 1]); // 0
* p.predict([1, 0]); // 0
* p.predict([1, 1]); // 1
*/
var PerceptronModel = function PerceptronModel() {
	this.weights = [];
	this.bias = 0;
};
/**
* **Predict**: Use an array of features with the weight array and bias
* to predict whether an example is labeled 0 or 1.
*
* @param {Array<number>} features an array of features as numbers
* @returns {number|null} 1 if the score is over 0, otherwise 0; null if
* the model has not been trained on feature arrays of this length
*/
PerceptronModel.prototype.predict = function predict(features) {
	if (features.length !== this.weights.length) return null;
	var score = 0;
	for (var i = 0; i < this.weights.length; i++) score += this.weights[i] * features[i];
	score += this.bias;
	if (score > 0) return 1;
	else return 0;
};
/**
* **Train** the classifier with a new example, which is
* a numeric array of features and a 0 or 1 label.
*
* @param {Array<number>} features an array of features as numbers
* @param {number} label either 0 or 1
* @returns {PerceptronModel|null} this, or null if the label is not 0 or 1
*/
PerceptronModel.prototype.train = function train(features, label) {
	if (label !== 0 && label !== 1) return null;
	if (features.length !== this.weights.length) {
		this.weights = features.slice();
		this.bias = 1;
	}
	var prediction = this.predict(features);
	if (typeof prediction === "number" && prediction !== label) {
		var gradient = label - prediction;
		for (var i = 0; i < this.weights.length; i++) this.weights[i] += gradient * features[i];
		this.bias += gradient;
	}
	return this;
};

// src/model/facts/outcome.ts
/** Returns the index of the phase during the experiment; null if there is none. */
function duringIndex({ outcome }) {
	return "duringPhase" in outcome ? outcome.duringPhase : null;
}
/** Returns the index of the phase after the experiment; null if there is none. */
function afterIndex({ outcome }) {
	return "afterPhase" in outcome ? outcome.afterPhase : null;
}
/** Returns the recovery from an outage; null for other experiments, and until it is known. */
function recoveryOf({ outcome }) {
	return outcome.type === "crash" ? outcome.recovery : null;
}
/** Returns how the disturbance was removed; null for an experiment without one. */
function removalOf({ outcome }) {
	return "removal" in outcome ? outcome.removal : null;
}
/** Returns the phase of a record at an index; null for none. */
function phaseAt({ phases }, index) {
	return index === null ? null : phases[index] ?? null;
}
/** Returns whether the load under an experiment is judged by the plan's limits. */
function isJudgedByLimits(type) {
	return type === "load" || type === "degradation" || type === "questions";
}

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
/** Returns an objective's limit as it is written in an input: `95%`, `8s`, `512MiB`. */
function formatLimitAsInput({ kind, limit }) {
	const words = UNITS$1[OBJECTIVES[kind].unit];
	return words.input?.(limit) ?? words.limit(limit).replace(" ", "");
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

// src/model/facts/shed.ts
/** A request that is rejected later than this does not count as shed: its client has waited for nothing. */
const SHED_WITHIN_MS = 1e3;
/** Returns whether a reply sheds the request: 429 or 503 with Retry-After. */
function turnsAway({ status, retryAfter }) {
	return retryAfter && (status === 429 || status === 503);
}
/** Returns whether a request was shed correctly: 429 or 503 with Retry-After, within a second. */
function isShed({ shed, intendedAtMs, endedAtMs }) {
	return shed === true && endedAtMs - intendedAtMs <= 1e3;
}
/** Counts a correctly shed request as a good one; its latency is the time until it was rejected. */
function asMet(sample) {
	if (sample.outcome === "ok" || !isShed(sample)) return sample;
	return {
		...sample,
		outcome: "ok",
		latencyMs: sample.endedAtMs - sample.intendedAtMs
	};
}

// src/model/noise.ts
/** Summarizes the canary's runs; null if there are none. */
function canaryFigures(runs) {
	if (runs.length === 0) return null;
	const times = runs.map(({ wallMs, waitMs }) => wallMs - (waitMs ?? 0));
	const waits = runs.flatMap(({ waitMs }) => waitMs ?? []);
	return {
		runs: times.length,
		medianMs: median(times),
		cv: variation(times.toSorted((a, b) => a - b).slice(0, -Math.ceil(times.length / RUNS_A_STALL))),
		waitRatio: waits.length < runs.length ? null : sum(waits) / sum(runs.map(({ wallMs }) => wallMs))
	};
}
const RUNS_A_STALL = 20;
function variation(times) {
	return times.length < 2 ? 0 : sampleStandardDeviation([...times]) / mean([...times]);
}
/**
* Beyond these limits the runner is too noisy to blame the service. Measured with test/bench/noise.ts on 2 cores: a job
* of 90 ms of CPU in a container of one CPU, alone, under this drill's stressors, and two such containers at once; each
* combined with CPU hogs, with hogs in containers, and with the whole runner limited to less CPU than it has. Harm is
* how much slower the job's P95 got, compared with the same on the quiet machine.
*/
const NOISE_LIMITS = {
	/**
	* An assumption: a machine that loses 5 % on average loses it in bursts, and the measurements could not simulate
	* steal.
	*/
	stealRatio: .05,
	/** The drill's own containers on all cores: 0.99. Harm: 1.2 at 0.94, 1.3 at 0.89, 1.5 and more below 0.7. */
	headroomRatio: .95,
	/**
	* Applies only to a machine that is not fully used. Limited to less than the containers may use: 0.51 to 0.86.
	* Without harm, including the bursts of the drill's own stressors: at most 0.38.
	*/
	canaryWaitRatio: .5,
	/** Without harm at most 0.31. A core that is slow in bursts exceeds 1. */
	canaryCv: .5,
	/**
	* Real-time priority keeps it at 2 ms next to 8 hogs. At normal priority: 18 ms without harm, 28 ms and more with it.
	*/
	loopLagP99Ms: 20
};
/** Fewer runs of the canary may all be in a burst of the drill's own stressors, which takes half of the time. */
const MIN_RUNS = 10;
/** A machine with a higher use than this is fully used: waiting for a core is then normal. */
const FULL = .9;
/**
* Returns why the runner was too noisy to blame the service, with the figures; null if it was quiet enough. A figure
* that could not be read excuses nothing.
*/
function noiseReason(noise) {
	const { stealRatio, canary, busyRatio } = noise;
	const limits = NOISE_LIMITS;
	const above = (value, limit) => value !== null && value > limit ? value : null;
	const isKnown = canary !== null && canary.runs >= MIN_RUNS;
	const hasIdleCores = busyRatio !== null && busyRatio < FULL;
	const busy = {
		stealRatio: above(stealRatio, limits.stealRatio),
		...crowded(noise),
		waitRatio: isKnown && hasIdleCores ? above(canary.waitRatio, limits.canaryWaitRatio) : null,
		canaryCv: isKnown ? above(canary.cv, limits.canaryCv) : null,
		canaryMs: canary?.medianMs ?? null,
		loopLagMs: above(noise.loopLagP99Ms, limits.loopLagP99Ms)
	};
	const { stealRatio: steal, headroomRatio, waitRatio, canaryCv, loopLagMs } = busy;
	return [
		steal,
		headroomRatio,
		waitRatio,
		canaryCv,
		loopLagMs
	].every((figure) => figure === null) ? null : message("noise.busy", busy);
}
function crowded({ headroomRatio, foreignRatio }) {
	const isCrowded = foreignRatio !== null && headroomRatio !== null && headroomRatio < NOISE_LIMITS.headroomRatio;
	return {
		headroomRatio: isCrowded ? headroomRatio : null,
		foreignRatio: isCrowded ? foreignRatio : null
	};
}

// src/model/facts/peaks.ts
/**
* The peak of a rate is a mean over this time: over one second, a counter that is read once per second is mostly noise.
*/
const PEAK_WINDOW_MS = 5e3;
/** Returns the peak use, from readings in the order of time. */
function peaksOf(readings) {
	const memory = readings.flatMap(({ memoryBytes }) => memoryBytes ?? []);
	return {
		cpus: highestRate(readings, "cpuSeconds"),
		memoryBytes: memory.length === 0 ? null : Math.max(...memory),
		writtenPerSecond: highestRate(readings, "writtenBytes"),
		readPerSecond: highestRate(readings, "readBytes"),
		networkPerSecond: highestRate(readings, "networkBytes")
	};
}
/**
* Returns how much a counter rose over some readings; null if it was missing from one. It restarts at zero with the
* container: then its value is the increase since the restart.
*/
function risen(readings, name) {
	let total = 0;
	let before = null;
	for (const reading of readings) {
		const now = reading[name];
		if (now === null) return null;
		total += before === null ? 0 : now < before ? now : now - before;
		before = now;
	}
	return total;
}
/**
* Returns the largest mean per second over `PEAK_WINDOW_MS`, or a longer time if the readings are further apart; null
* if the readings cover less.
*/
function highestRate(readings, name) {
	let highest = null;
	let last = 0;
	for (const [first, { atMs }] of readings.entries()) {
		while (last < readings.length && (readings[last]?.atMs ?? 0) - atMs < 5e3) last += 1;
		const end = readings[last];
		if (end === void 0) break;
		const rose = risen(readings.slice(first, last + 1), name);
		if (rose === null) continue;
		highest = Math.max(highest ?? 0, 1e3 * rose / (end.atMs - atMs));
	}
	return highest;
}

// src/model/facts/peak-use.ts
/** In the order in which reports show them. */
const PEAK_KINDS = [
	{
		figure: "cpus",
		resource: "cpu"
	},
	{
		figure: "memoryBytes",
		resource: "memory"
	},
	{
		figure: "writtenPerSecond",
		resource: "disk"
	},
	{
		figure: "readPerSecond",
		resource: "disk"
	},
	{
		figure: "networkPerSecond",
		resource: "network"
	}
];
/** Name of the part before the steady state. */
const START = "start";
/**
* Returns every part of a drill in which the container was watched: the boot, the phases, the experiments without one,
* the comparisons.
*/
function stretchesOf({ phases, experiments, baseline, readyMs, bootUsage }) {
	const of = (index) => index === null ? void 0 : experiments[index];
	const during = new Map(experiments.map((experiment) => [duringIndex(experiment), experiment]));
	const after = new Map(experiments.map((experiment) => [afterIndex(experiment), experiment]));
	return [
		{
			at: {
				scope: START,
				nextToBaseline: false
			},
			lastedMs: readyMs ?? 0,
			usage: bootUsage,
			uncounted: ["cpu"],
			mayFail: false
		},
		...phases.map(({ name, startedAtMs, endedAtMs, usage }, index) => ({
			at: {
				scope: name,
				nextToBaseline: false
			},
			lastedMs: endedAtMs - startedAtMs,
			usage,
			uncounted: during.get(index)?.uses ?? [],
			mayFail: (during.get(index) ?? after.get(index))?.allowFailure ?? false
		})),
		...experiments.flatMap(({ name, outcome, uses, allowFailure }) => {
			const common = {
				at: {
					scope: name,
					nextToBaseline: false
				},
				mayFail: allowFailure
			};
			if (outcome.type === "probe" && outcome.attempted !== null) {
				const { startedAtMs, endedAtMs } = outcome.attempted;
				return [{
					...common,
					usage: outcome.usage,
					lastedMs: endedAtMs - startedAtMs,
					uncounted: uses
				}];
			}
			if (outcome.type === "abandon" && outcome.abandoned !== null) {
				const { startedAtMs, endedAtMs, usage } = outcome.abandoned;
				return [{
					...common,
					usage,
					lastedMs: endedAtMs - startedAtMs,
					uncounted: uses
				}];
			}
			if (outcome.type !== "crash" || outcome.recovery === null) return [];
			const { recovery, usage } = outcome;
			const lastedMs = (recovery.firstGoodAnswerMs ?? 0) - (recovery.startedMs ?? 0);
			return [{
				...common,
				usage,
				lastedMs,
				uncounted: ["cpu", ...uses]
			}];
		}),
		...(baseline?.comparisons ?? []).map(({ scope, experiment, candidate }) => ({
			at: {
				scope,
				nextToBaseline: true
			},
			lastedMs: candidate.endedAtMs - candidate.startedAtMs,
			usage: candidate.usage,
			uncounted: of(experiment)?.uses ?? [],
			mayFail: of(experiment)?.allowFailure ?? false
		}))
	];
}
/**
* Returns the peak use of one resource over some parts, without those in which it is not counted; null if nothing was
* read.
*/
function peakUse({ figure, resource }, stretches) {
	let most = null;
	for (const stretch of stretches) {
		const value = stretch.usage?.peaks[figure] ?? null;
		if (value === null || stretch.uncounted.includes(resource)) continue;
		if (most === null || value > most.value) most = {
			value,
			stretch
		};
	}
	return most;
}
/** In a part this long, missing counters matter: readings come about once per second, and a peak takes several. */
const LONG_ENOUGH_MS = 2 * PEAK_WINDOW_MS;

// src/model/facts/place.ts
/** The phase before any experiment, which the others are compared with. */
const STEADY_STATE = "steady-state";
/** The scope of what is judged over a whole drill. */
const WHOLE_DRILL = "drill";
/**
* Returns a scope as the end of a sentence: `under cpu-overload`, `in the steady state`, `at the start`, `after kill-restart`, `over
* the whole drill`.
*/
function place(scope) {
	if (scope === "steady-state") return "in the steady state";
	if (scope === "start") return "at the start";
	if (scope === "drill") return "over the whole drill";
	return scope.startsWith("after ") ? scope : `under ${scope}`;
}

// src/report/messages/en/advice/boot-causes.ts
/** What a cause means, and what to do about it. */
const BOOT_CAUSES = {
	"no-gpu": {
		means: () => "It needs an NVIDIA GPU or its driver, and a drill's container has none.",
		todo: () => "Drill an image for the CPU (a CPU build of torch, vLLM or llama.cpp), or make the service choose the CPU when there is no GPU."
	},
	"out-of-memory": {
		means: () => "It ran out of memory.",
		todo: () => "Raise `memory`, or use a smaller or more quantized model, a shorter context, or fewer workers."
	},
	architecture: {
		means: () => "Its program is for another processor, or it is a script without `#!` in its first line.",
		todo: () => "Build the image for the runner's architecture (`platforms:`), or use a runner of the image's; begin a script with `#!`."
	},
	"no-command": {
		means: () => "The image does not say which program to start.",
		todo: () => "Add `CMD` or `ENTRYPOINT` to the image, or set `command`."
	},
	"bad-interpreter": {
		means: (name) => `The interpreter of ${orThe(name, "the script")}, or the loader of a program, is not in the image; lines that end with CRLF look the same.`,
		todo: () => "Install the interpreter that the first line names, save the script with LF line ends, or build the program for the image's C library (musl or glibc)."
	},
	"not-executable": {
		means: (name) => `${orThe(name, "The program")} can't be executed.`,
		todo: (name) => `Run \`chmod +x\` on it in the Dockerfile (\`COPY --chmod=755\`)${name === null ? "" : ", or start it with its interpreter"}, and check that its user may read it.`
	},
	"missing-command": {
		means: (name) => `${orThe(name, "The program to start")} is not in the image, or not on its \`PATH\`.`,
		todo: () => "Check `ENTRYPOINT` and `CMD` of the image and the input `command`, and that the program is installed."
	},
	"old-c-library": {
		means: (name) => `A program needs a newer C or C++ library than the image has (${orThe(name, "its version")}).`,
		todo: () => "Use a newer base image, or build the program on the image's own base."
	},
	"missing-library": {
		means: (name) => `${orThe(name, "A shared library")} is not in the image.`,
		todo: () => "Install the package that has it in the image, or copy it together with the program."
	},
	"missing-module": {
		means: (name) => `${orThe(name, "A module")} can't be imported: it is not in the image, or it has another version.`,
		todo: () => "Add it to the requirements of the image and build it again; for a module of your own, check `WORKDIR` and the start command."
	},
	"model-gated": {
		means: () => "The model's repository wants a token.",
		todo: () => "Put the model into the image, or set `env: HF_TOKEN=…` from a secret, of an account that accepted the model's license."
	},
	"no-network": {
		means: (name) => `It could not reach ${orThe(name, "a host")} over the network.`,
		todo: () => "Put the model and everything else that it downloads into the image (for Hugging Face also `env: HF_HUB_OFFLINE=1`), or check the runner's network and proxy."
	},
	"model-missing": {
		means: (name) => `The model${inCode(name)} was not found or can't be loaded.`,
		todo: () => "Check that the image contains the model, the path in `command` or `env`, and that the file is whole."
	},
	"disk-full": {
		means: () => "The disk of the engine is full.",
		todo: () => "Free space before the drill (`docker system prune`), or use a smaller image or a larger runner."
	},
	"read-only": {
		means: (name) => `It writes ${name === null ? "to a read-only file system" : `${code(name)}, which is read-only`}.`,
		todo: () => "Remove `read-only`, or make it write to `/tmp` (such as `env: HF_HOME=/tmp`)."
	},
	"port-used": {
		means: (name) => `Port ${name ?? "that it listens on"} is already used inside its container: it starts two servers.`,
		todo: () => "Give each server its own port, or check why a start script starts the same one twice."
	},
	"low-port": {
		means: (name) => `Its user may not listen on port ${name ?? "below 1024"}.`,
		todo: () => "Listen on a port from 1024 on, and set `container-port` to it."
	},
	"permission-denied": {
		means: (name) => `Its user may not read or write ${orThe(name, "a file")}.`,
		todo: () => "Give the file to the image's `USER` (`COPY --chown`), or write to a directory that it owns, such as `/tmp`."
	},
	threads: {
		means: () => "It could not start another thread or process.",
		todo: () => "Set fewer threads (such as `env: OMP_NUM_THREADS=1`) or workers, or raise the limit of processes on the engine."
	},
	"missing-variable": {
		means: (name) => `The environment variable ${orThe(name, "that it needs")} is not set.`,
		todo: (name) => `Set it: \`env: ${name ?? "NAME"}=…\`.`
	},
	"bad-arguments": {
		means: (name) => `The server does not accept its arguments${inCode(name)}.`,
		todo: () => "Compare `command` with the server's `--help`: it is added to the image's entry point."
	},
	"missing-file": {
		means: (name) => `${orThe(name, "A file")} does not exist in the image.`,
		todo: () => "Copy it into the image, or correct the path in `command`, `env` or `WORKDIR`."
	},
	"illegal-instruction": {
		means: () => "It uses an instruction that the runner's processor does not have.",
		todo: () => "Build it for older processors (such as llama.cpp with `GGML_NATIVE=OFF`), or use another runner."
	},
	"bus-error": {
		means: () => "It ran out of shared memory, or of a file that it had mapped.",
		todo: () => "Use less of `/dev/shm`, which has 64 MB (fewer workers), and check that the model's file is whole."
	},
	"segmentation-fault": {
		means: () => "It crashed in native code.",
		todo: () => "Run it by hand in the same image: often a library is for another version of Python or of the C library."
	},
	killed: {
		means: () => "It was killed, usually because memory ran out.",
		todo: () => "Raise `memory`, or look for what stops it in the image's start script."
	},
	"ended-without-error": {
		means: () => "It ended without an error, so it does not serve.",
		todo: () => "Start the server in the foreground: `CMD` must not put it into the background, or end after it."
	}
};
/** Why a container did not start, ended or does not listen. */
const BOOT_CAUSE_MESSAGES = {
	"boot.cause": ({ cause, name }) => BOOT_CAUSES[cause].means(name),
	"advice.boot-cause": ({ cause, name }) => BOOT_CAUSES[cause].todo(name)
};
function orThe(name, words) {
	return name === null ? words : code(name);
}
function inCode(name) {
	return name === null ? "" : ` (${code(name)})`;
}

// src/model/text/listed.ts
/** Returns words as a sentence lists them: `a`, `a and b`, `a, b and c`. */
function listed(words, last = "and") {
	return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

// src/report/messages/en/advice/error-advice.ts
const PULL = {
	denied: "Log in to the registry before this step (`docker/login-action`), with a token that may read packages; or, for an image of this job, build it with `load: true`.",
	"not-found": "Check the image's name and tag. If an earlier step builds it with buildx, add `load: true` (`--load`), so that this engine has it.",
	"rate-limit": "Log in to the registry (`docker/login-action`), which raises its pull limit, or run the job again later.",
	platform: "Build the image for this runner's architecture (`platforms: linux/amd64` or `linux/arm64`), or use a runner of the image's.",
	network: "Check that the engine reaches the registry: its name, a proxy, its certificate. Then run the job again.",
	"no-docker": "Install the command line of docker in an earlier step; for a job with `container:`, choose an image that has it.",
	other: "Check the image's name, build it in an earlier step of the same job (`load: true` with buildx), or log in to its registry first."
};
/** What to do about a drill that could not be run. */
const ERROR_ADVICE = {
	"advice.inputs": () => "Correct the inputs listed above, in the step's `with:` or in the plan file, and run it again.",
	"advice.not-removed": () => "The container was removed anyway. Look at why the engine refused, then run the drill again.",
	"advice.engine": () => "Check that `docker version` works in a step before this one: the engine must be running, and this user must be allowed to use it.",
	"advice.other-engine": () => "Use another runner or engine: the drill can't change what is named above.",
	"advice.image": () => PULL.other,
	"advice.pull": ({ problem }) => PULL[problem],
	"advice.never-pulled": () => "Build or load the image on this engine in an earlier step (`load: true` with buildx), or set `pull: missing`.",
	"advice.install-first": ({ kinds }) => `Install it in an earlier step${kinds.length === 0 ? "" : `, or leave out ${listed(kinds)}, which alone ${kinds.length === 1 ? "needs" : "need"} it`}.`,
	"advice.small-disk": () => "Raise `size` of disk-full, or write other `paths`. If it fails without disk-full too, free space on the engine's disk (`docker system prune`).",
	"advice.baseline-start": () => "The candidate started: look at the baseline's image, or choose another `baseline-image`. What follows is about the baseline.",
	"advice.boot-memory": ({ limitBytes }) => `It ran out of memory while it loaded, at ${formatBytes(limitBytes, limitBytes)}. Raise \`memory\`, or use a smaller or more quantized model.`,
	"advice.boot-ended": () => "The last lines of its log name the cause: often a missing file or variable (`env`), a wrong model path, or an import that fails.",
	"advice.container-port": ({ containerPort, listeningPorts, exposedPorts }) => {
		const [port] = listeningPorts.length === 0 ? exposedPorts : listeningPorts;
		if (port === void 0) return `Set \`container-port\` to the port that the service listens on inside the container (now ${containerPort}).`;
		return listeningPorts.length === 0 ? `Set \`container-port: ${port}\`: the image exposes ${listed(exposedPorts.map(String))}, not ${containerPort}.` : `Set \`container-port: ${port}\` if the service listens there, or make it listen on ${containerPort}.`;
	},
	"advice.add-lines": ({ lines, flags }) => `Add ${lines.length === 1 ? "this line" : "these lines"} to the step's \`with:\` or to the plan file: ${lines.map(code).join(", ")}. In a terminal: ${code(flags)}.`,
	"advice.listen-everywhere": ({ containerPort }) => `Make the service listen on 0.0.0.0:${containerPort} (\`--host 0.0.0.0\` for uvicorn, Flask and llama-server).`,
	"advice.reach-port": ({ onLoopback }) => onLoopback ? "Run the job without `container:`, or set `DOCKER_HOST` to the engine's own address." : "Open the ports 20000 to 31999 of the engine's machine to this runner.",
	"advice.plain-http": ({ containerPort, protocol }) => `Serve plain HTTP/1.1 on port ${containerPort} instead of ${protocol}, or set \`container-port\` to a port that does.`,
	"advice.request-timeout": ({ requestTimeoutMs }) => `Raise \`request-timeout\` (now ${formatExactDuration(requestTimeoutMs)}) if answers take longer, or generate fewer tokens.`,
	"advice.answer-http": ({ containerPort }) => `Check that an HTTP server is behind port ${containerPort}, and read the service's log for why it closes connections.`,
	"advice.boot-answer": ({ status }) => {
		if (status === null) return "It answers, but not as expected: set `answer` to where the text and the label are in its JSON, or use `service: openai-chat`.";
		if (status === 401 || status === 403) return "It wants a key: set `request-headers`, such as `Authorization: Bearer …`.";
		if (status === 404 || status === 405) return "Set `predict-path` to the route that answers POST requests, or `service: openai-chat` for /v1/chat/completions.";
		if (status >= 300 && status < 400) return "Set `predict-path` to the address that it redirects to.";
		if (status === 400 || status === 415 || status === 422) return "It rejects the request: set `request` to a body that it accepts, with {{input}} in place of the text.";
		if (status === 429) return "It rejects requests as too many: lower its rate limit for the drill.";
		if (status === 503) return "It was still loading or overloaded: give it longer, or more `cpus` and `memory`.";
		return status >= 500 ? `It answers with status ${status}: read the end of its log below, it usually has the exception.` : "Compare its last answer above with what the drill expects: `request`, `answer`, `predict-path`.";
	},
	"advice.ready-timeout": ({ readyTimeoutMs }) => `If it only needs longer to load, raise \`ready-timeout\` (now ${formatExactDuration(readyTimeoutMs)}).`,
	"advice.run-by-hand": ({ containerPort, predictPath }) => `Run the image by hand with the same \`cpus\` and \`memory\`, and send a POST request to port ${containerPort}, ${predictPath}. If it only needs longer to load, raise \`ready-timeout\`.`,
	"advice.stopped-answering": () => "The service answered at first and then stopped: run the image with the same `cpus` and `memory`, send it requests, and read its log.",
	"advice.stage-hangs": () => "Run the drill again. If it hangs in the same stage, look at the engine: `docker info` and its log.",
	"advice.cancelled": () => "Run it again if that was not intended. If the job's time was up, raise `timeout-minutes` or lower `max-duration`.",
	"advice.fork-run": () => "Open the fork's own run: its report has the cause and what to do about it. An input or a secret that forks don't get is common.",
	"advice.leave-alone": () => "Let nothing else touch containers with the label `io.github.qwen-fault-drill.session`: clean-up jobs, autoheal, `docker stop`.",
	"advice.fails-again": () => "Run the drill again; if it ends like this every time, the error names the step that fails."
};

// src/report/messages/en/words.ts
const FAILURES = {
	"http-error": "answered with an HTTP error",
	timeout: "timed out",
	refused: "refused or cut off",
	cut: "cut off in the middle of a stream",
	dropped: "not sent because too many were waiting for an answer",
	"wrong-answer": "answered with something other than a prediction"
};
/** Returns how a request failed; any other outcome as it is. */
function failure(outcome) {
	return new Map(Object.entries(FAILURES)).get(outcome) ?? outcome;
}
/** Returns a count with its noun: `1 request`, `2,000 requests`. */
function plural(count, one, many = `${one}s`) {
	return `${formatCount(count)} ${count === 1 ? one : many}`;
}
/**
* Returns how requests failed, the most frequent way first: `9 timed out, 3 refused or cut off`. Empty if none failed.
*/
function failuresByOutcome(byOutcome) {
	return failedOutcomes(byOutcome).map(({ outcome, count }) => `${formatCount(count)} ${FAILURES[outcome]}`).join(", ");
}
/** Returns the figure that an objective compares with the baseline's, as in `TTFT`. */
function comparedLabel(kind) {
	const { compares, label } = OBJECTIVES[kind];
	return compares?.label ?? label;
}
/** Returns details in parentheses, with a space before them; empty if there are none. */
function inParentheses$1(...details) {
	const given = details.filter((detail) => detail !== "");
	return given.length === 0 ? "" : ` (${given.join("; ")})`;
}
/** Returns `leaning pass`; empty if there is no leaning. */
function leans(leaning) {
	return leaning === null ? "" : `leaning ${leaning}`;
}

// src/report/messages/en/reply-messages.ts
const ERRORS = {
	ECONNREFUSED: "connection refused",
	ECONNRESET: "connection reset",
	EPIPE: "connection closed while sending",
	EHOSTUNREACH: "host unreachable",
	ENETUNREACH: "network unreachable",
	ETIMEDOUT: "the kernel gave up connecting",
	ENOTFOUND: "host name not found",
	UND_ERR_HEADERS_OVERFLOW: "the answer's headers are longer than 16 KiB"
};
/** What a service did instead of giving a good answer: not sentences but parts of them, without a period. */
const REPLIES = {
	"reply.status": ({ status, meaning, text, location }) => {
		const to = location === null ? "" : ` to ${location}`;
		const redirected = status >= 300 && status < 400 ? `${to}, redirects are not followed` : "";
		const also = status === 101 ? ", which the request did not ask for" : redirected;
		return `${status}${meaning === "" ? "" : ` ${meaning}`}${also}${text === "" ? "" : `: ${text}`}`;
	},
	"reply.not-json": ({ list, start }) => `the body is not a JSON ${list ? "list" : "object"}: ${start === null ? "it is empty" : start}`,
	"reply.wrong": ({ text, problems }) => [...text === null ? [] : [`the service says ${text}`], ...problems.map(problemOf)].join("; "),
	"reply.ended": ({ outcome }) => failure(outcome),
	"reply.body-too-long": ({ maxBytes, unpacked }) => `${unpacked ? "unpacked, " : ""}the body is longer than ${formatCount(maxBytes / 1024 ** 2)} MiB`,
	"reply.bodies-too-long": ({ maxBytes }) => `the body is longer than ${formatCount(maxBytes / 1024)} KiB, and so are too many others at the same time`,
	"reply.packed": () => "the body is packed in a way that is not read (`content-encoding`): send it as it is",
	"reply.not-packed-as-declared": ({ coding }) => `the body is not ${coding}, as its \`content-encoding\` says`,
	"reply.no-socket": ({ error }) => `the generator had no socket left (${error})`,
	"reply.too-many-in-flight": ({ inFlight }) => `${formatCount(inFlight)} requests were in flight already`,
	"reply.cut-off": () => "connection closed before the answer was complete",
	"reply.not-http": () => "the answer is not HTTP/1.1",
	"reply.broken": ({ error, text }) => {
		const known = new Map(Object.entries(ERRORS)).get(error) ?? text;
		return error === "" ? known : `${known} (${error})`;
	},
	"reply.timeout": ({ timeoutMs, connected, status, bytes }) => {
		const got = status === null ? "no answer" : `headers (${status}) and ${formatCount(bytes)} bytes`;
		return `no complete answer within ${formatDuration(timeoutMs)}: ${connected ? `connected, ${got}` : "not even connected"}`;
	},
	"reply.cut": ({ words, why }) => {
		return `the stream was cut ${words === 0 ? "before its first word" : `after ${plural(words, "word")}`}: ${replyText(why)}`;
	},
	"reply.no-end": ({ missing }) => `it ended without ${missing.map(code).join(" and ")}`,
	"reply.no-end-within": ({ limitMs }) => `no end within ${formatDuration(limitMs)}`,
	"reply.error-event": ({ text }) => `the service sent an error${text === null ? "" : `: ${text}`}`,
	"reply.ended-as": ({ field, value }) => `${code(field)} is ${value}`,
	"reply.event-not-json": ({ start }) => `an event is not JSON: ${start}`,
	"reply.not-utf8": () => "it is not UTF-8",
	"reply.event-too-long": ({ maxBytes }) => `an event is longer than ${formatCount(maxBytes / 1024)} KiB`,
	"reply.stream-too-long": ({ maxBytes }) => `it is longer than ${formatCount(maxBytes / 1024 ** 2)} MiB`,
	"reply.not-streamed": ({ type, format, other }) => {
		return `${type === null ? "the answer has no content-type" : `the answer's content-type is ${type}`}, so it is not a stream of ${format}${other === null ? "" : `: write \`stream-format: ${other}\``}`;
	},
	"reply.none-within": ({ limitMs }) => `no answer within ${formatDuration(limitMs)}`,
	"reply.none": () => "the connection was closed without an answer",
	"reply.switched-protocols": () => "the service switched protocols (101), which the request did not ask for",
	"reply.accepted": ({ status }) => `${status}, as if it were valid`,
	"reply.shed-late": ({ status, limitMs }) => `${status}, but only after more than ${formatDuration(limitMs)}`,
	"reply.no-retry-after": ({ status }) => `${status} without Retry-After`,
	"reply.label-changed": ({ plain, label }) => `${plain ?? "no label"} became ${label ?? "no label"}`
};
/** Returns what a service did, as a part of a sentence. */
function replyText(reply) {
	return say(reply, { messages: REPLIES });
}
function problemOf(problem) {
	const name = code(problem.field);
	switch (problem.is) {
		case "missing": return `${name} is missing`;
		case "empty": return `${name} is empty`;
		case "not-true":
		case "not-text": return `${name} is ${problem.value ?? "nested without end"}, not ${problem.is === "not-text" ? "text" : "true"}`;
		case "too-long": return `${name} is ${problem.value}, longer than the ${problem.max} characters of a label`;
		case "unknown": return `${name} is ${problem.value}, not one of ${problem.known}`;
		case "one-more": return `${name} is ${problem.value}, yet another one after ${problem.max} different labels`;
	}
}

// src/report/messages/en/advice/error-causes.ts
const OUTSIDE = {
	kill: "was sent a signal through the Docker engine (docker stop, docker kill or docker rm)",
	stop: "was stopped (docker stop)",
	restart: "was restarted (docker restart)",
	pause: "was paused (docker pause)",
	unpause: "was resumed (docker unpause)",
	destroy: "was removed (docker rm)",
	update: "got other limits (docker update)"
};
/** Some with the error's code. */
const PROBLEMS$1 = {
	"not-listening": () => "no engine listens at its address",
	"not-allowed": () => "this user can't open its socket (is the user in the group `docker`?)",
	"unknown-host": () => "its host name can't be resolved",
	"unreachable-host": () => "its host can't be reached from here",
	"untrusted-certificate": (errorCode) => `its certificate is not trusted (${errorCode}): check that ca.pem belongs to this engine`,
	"rejected-certificate": (errorCode) => `it rejected this client's certificate (${errorCode}): check that cert.pem and key.pem belong to this engine`,
	"no-tls": () => "it does not use TLS on this port: unset DOCKER_TLS_VERIFY, or correct the port",
	"needs-tls": () => "it requires TLS: set DOCKER_TLS_VERIFY to 1 and DOCKER_CERT_PATH to the directory of the certificates",
	closed: () => "it closed the connection without an answer",
	"no-image-id": () => "it returned no image"
};
/** Why a drill could not be run. */
const ERROR_CAUSES = {
	"boot.ended": (end) => `The service ended before its first good answer (${exit(end)}).`,
	"boot.restarted": ({ readyTimeoutMs, restarts, ...end }) => `The service gave no good answer within ${readyTimeoutMs / 1e3} s, because its container was restarted ${restarts} times (last ${exit(end)}).`,
	"boot.crash-loop": ({ waitedMs, restarts, ...end }) => `The service crashes as it starts: its container was restarted ${restarts} times in ${formatDuration(waitedMs)} without a good answer (last ${exit(end)}).`,
	"boot.no-good-answer": ({ readyTimeoutMs, last }) => sentenceOf(`The service gave no good answer within ${readyTimeoutMs / 1e3} s (\`ready-timeout\`). Last attempt: ${replyText(last)}`),
	"boot.other-settings": ({ last }) => sentenceOf(`The service gives good answers, but not with these settings. Last attempt: ${replyText(last)}`),
	"boot.no-baseline": () => "The baseline did not start, so there is nothing to compare with.",
	"boot.log-empty": () => "The container's log is empty.",
	"boot.log-end": () => "The last lines of the container's log:",
	"boot.no-listener": ({ containerPort, listeningPorts, exposedPorts }) => {
		return `No process listens on port ${containerPort} in the container (\`container-port\`).${listeningPorts.length === 0 ? "" : ` Processes listen on ${listed(listeningPorts.map(String))}.`}${exposedPorts.length === 0 ? "" : ` The image exposes ${exposedPorts.join(", ")}.`}`;
	},
	"boot.loopback-only": ({ containerPort }) => `It listens only on the loopback address of its container, port ${containerPort}: make it listen on 0.0.0.0.`,
	"boot.ipv6-only": ({ containerPort }) => `It listens on port ${containerPort} only over IPv6, but requests use IPv4: make it listen on 0.0.0.0, or on :: for both.`,
	"boot.out-of-reach": ({ containerPort, publishedPort, onLoopback }) => {
		return `It listens on port ${containerPort} in its container, but its published port ${publishedPort} can't be reached from here: ${onLoopback ? "the engine does not publish ports on this machine's loopback address, for example because the job itself runs in a container or the engine is behind a tunnel. Use a job without `container:`, or set DOCKER_HOST to the engine's own address" : "open the ports 20000 to 31999 of the engine's machine to this machine"}.`;
	},
	"boot.other-protocol": ({ containerPort, protocol }) => protocol === "TLS" ? `It uses TLS on port ${containerPort}, but requests use plain HTTP: make it serve plain HTTP, or set \`container-port\` to a port that does.` : `It only supports HTTP/2 on port ${containerPort}, but requests use HTTP/1.1: make it support HTTP/1.1 too.`,
	"boot.late-answer": ({ containerPort, requestTimeoutMs }) => `It accepts connections on port ${containerPort}, but did not answer in time: raise \`request-timeout\` (${requestTimeoutMs / 1e3} s) if answers take longer.`,
	"boot.no-http": ({ containerPort }) => `It accepts connections on port ${containerPort}, but closes them without an HTTP/1.1 answer.`,
	"boot.found": ({ port, path, isClear }) => isClear ? `It gave a good answer to POST ${code(path)} on port ${port} with other settings.` : `It answered POST ${code(path)} on port ${port} with a text that may be its reply.`,
	"boot.routes": ({ port, routes }) => `On port ${port} it answers ${listed(routes.map(({ route, status }) => `${code(route)} with ${status}`))}.`,
	"boot.web-page": ({ port }) => `On port ${port} it serves a web page, which a drill can't use.`,
	"boot.loopback-ports": ({ ports }) => `Port ${listed(ports.map(String))} of its container can only be reached from inside, on the loopback address.`,
	"answer.good-status": () => "If that is a good answer, write `answer: \"status: 2xx\"`.",
	"answer.route": () => "Write the route that answers to `predict-path`.",
	"answer.key": () => "Write the key that it wants: `request-headers: \"Authorization: Bearer …\"`.",
	"answer.host": () => "Write the name that it expects to be asked by: `request-headers: \"Host: localhost\"`.",
	"answer.required-fields": ({ fields }) => `The service requires ${fields.length === 1 ? "the field" : "the fields"} ${listed(fields.map(code))}: write \`${requestInput(fields)}\`${fields.length === 1 ? "" : ", with values of yours in place of `…`"}.`,
	"answer.redirects-to-https": () => "Have it answer plain HTTP on `container-port`: it redirects to HTTPS.",
	"answer.redirects": ({ path }) => `Write \`predict-path: ${path}\`.`,
	"pull.missing": ({ image, pulled }) => `The engine has no image ${image}, ${pulled ? "even after a pull" : "and `pull` is set to never"}: build it in an earlier step, or fix its name.`,
	"pull.no-docker": ({ image }) => `The image ${image} could not be pulled, because \`docker\` is not installed here.`,
	"pull.failed": ({ image, reason }) => sentenceOf(`The image ${image} could not be pulled: ${reason}`),
	"apt.missing": ({ packages, why }) => why === "no-apt" ? `${packages} must be installed first: this machine has no apt-get.` : `${packages} must be installed first: an automatic installation needs root or passwordless sudo.`,
	"apt.failed": ({ packages, reason }) => `apt-get could not install ${packages}: ${(reason === "" ? "it gave no reason" : reason).replace(/[.\s]+$/, "")}.`,
	"apt.locked": ({ command, holder }) => `apt-get ${command} failed: ${holder === null ? "another process" : `process ${holder}`} has held its lock for a minute. Try again later.`,
	"engine.call-failed": ({ call, image, problem, reason }) => sentenceOf(`The Docker engine could not ${phrase(call, image)}: ${problem === null ? reason : PROBLEMS$1[problem](reason)}`),
	"engine.call-late": ({ call, image, limitMs }) => `The Docker engine did not ${phrase(call, image)} ${limitMs === null ? "in time" : `within ${limitMs / 1e3} s`}.`,
	"engine.stream-broken": ({ call, brokenMs }) => `The Docker engine could not ${call} for ${brokenMs / 1e3} s.`,
	"engine.line-too-long": () => "A line of the engine's answer is too long.",
	"engine.events-ended": () => "The Docker engine ended its event stream.",
	"engine.no-answer": ({ url, chosenBy }) => `No Docker engine answers at ${url} (${chosenBy}):`,
	"engine.not-running": () => "No Docker engine is running: start Docker Desktop, or use Linux.",
	"engine.select": () => "Select an engine with DOCKER_HOST or a docker context, or start one, which needs root or passwordless sudo.",
	"engine.not-started": ({ reason }) => sentenceOf(`The Docker engine could not be started: ${reason}`),
	"engine.started-silent": () => "The Docker engine was started but does not answer; see /var/log/dockerd.log.",
	"engine.podman": ({ version }) => `The container engine is Podman ${version}: its Docker-compatible API does not report how long a container was throttled, so a drill could not prove the effect of its CPU overload. Use Docker Engine.`,
	"engine.not-linux": ({ platform }) => `The Docker engine runs ${platform} containers, but a drill needs Linux containers: use a Linux engine.`,
	"engine.other-architecture": ({ engine, own }) => `The Docker engine's machine is ${engine}, but this one is ${own}. A drill copies programs of this machine into containers there, so use a runner of the engine's architecture.`,
	"engine.volumes-missing": ({ names }) => `The engine has no ${names.length === 1 ? "volume" : "volumes"} ${names.join(", ")} (\`volumes\`): create ${names.length === 1 ? "it" : "them"} in an earlier step, with \`docker volume create\`, fix the name, or write ./${names[0]} for a directory.`,
	"engine.cpus-missing": ({ cpusetCpus, cores }) => `The engine's machine has ${cores === 1 ? "only CPU 0" : `the CPUs 0 to ${cores - 1}`}, but \`cpuset-cpus\` is ${cpusetCpus}: write CPUs that it has.`,
	"engine.no-limits": ({ cpus, memory, rootless }) => {
		return `The Docker engine can't limit the ${[...cpus ? ["CPUs"] : [], ...memory ? ["memory"] : []].join(" and ")} of a container, which a drill needs. ${rootless ? "A rootless engine needs cgroup v2, with the controllers cpu and memory delegated to its user by systemd." : "Its machine lacks the control groups for that: see the warnings of `docker info`."}`;
	},
	"engine.no-helper": () => "The Docker engine could not run a helper container of the drill, which needs to see the processes of the engine's machine (like `docker run --pid host`). Rootless Docker 20.10 does not support this: use a newer or a rootful engine.",
	"network.missing": ({ network, networks }) => `The Docker engine has no network ${network} (\`network\`). ${insteadOf(networks)}`,
	"network.no-ports": ({ network, why, driver, networks }) => {
		return `The network ${network} (\`network\`) ${{
			internal: "is internal, so its containers' ports can't be published",
			driver: `has the driver ${driver}, which publishes no ports`,
			swarm: "is a swarm's network that is not attachable"
		}[why]}, but a drill reaches the service by a published port. ${insteadOf(networks)}`;
	},
	"dependency.no-network": () => "`dependency-down` needs a network with the dependency on it: set `network`, for a service of the job to the `network` of `job.services`.",
	"dependency.missing": ({ of, network, names }) => network === null ? `No other service of the compose file is called ${of}: write one of ${names.join(", ")} to \`of\`.` : `No container on the network ${network} is called ${of}: write one of ${names.join(", ")} to \`of\`.`,
	"dependency.none": ({ network }) => network === null ? "The service depends on no other in its compose file, so no dependency can go down." : `No other container runs on the network ${network}, so no dependency can go down.`,
	"dependency.several": ({ of, network, names }) => of === null ? `Several ${network === null ? "other services are in the compose file" : `containers run on the network ${network}`}: write one of ${names.join(", ")} to \`of\`.` : `Several containers on the network ${network} are called ${of}: write the name of one of them to \`of\`.`,
	"dependency-down.removed-at-end": ({ of }) => `${of} would be gone when it is stopped, because it was started with \`--rm\`: start it without, or write \`how: freeze\`.`,
	"small-disk.mounted": ({ path, mount }) => `disk-full can't fill ${path}, because ${path === mount ? "something is mounted there" : `it is in ${mount}, where something is mounted`} already, and a file system of its own would hide that: leave ${mount} out of its mounts, or write other \`paths\`.`,
	"small-disk.sizes": ({ path }) => `Two experiments give ${path} a file system of different sizes, and a container has only one: write the same \`size\` to both.`,
	"small-disk.too-small": ({ paths }) => `What the image has at ${listed(paths)} does not fit into the file system that disk-full gives it: raise \`size\`, or write other \`paths\`.`,
	"small-disk.filled": ({ paths }) => `No room was left: most likely at ${listed(paths)}, which ${paths.length === 1 ? "has" : "have"} a small file system for disk-full, or on the engine's disk.`,
	"program.missing": ({ name }) => `${name} is not installed on this machine.`,
	"program.static": ({ name }) => `${name} on this machine is not dynamically linked: install a dynamically linked one.`,
	"overload.no-capacity": () => "The service gave no good answer while its capacity was measured.",
	"stage.hangs": ({ stage, budgetMs, graceMs }) => `The stage "${stage}" did not end in time: it was aborted ${formatDuration(graceMs)} after its limit of ${formatDuration(budgetMs)}.`,
	"steady-state.no-good-answer": () => "The service gave no good answer in its steady state.",
	"outside.interfered": ({ action, onBaseline }) => `The ${onBaseline ? "baseline" : "service"}'s container ${OUTSIDE[action]} by something outside the drill, so later measurements say nothing about the service.`,
	"reference.other-architecture": () => "The reference image only supports x86_64, but the engine's machine has another architecture: use your own image with --image."
};
function exit({ exitCode, outOfMemory }) {
	return `exit code ${exitCode ?? "unknown"}${outOfMemory ? ", out of memory" : ""}`;
}
function insteadOf(networks) {
	if (networks.length === 0) return "Make one with `docker network create`, or leave the input out.";
	return `It has ${networks.join(", ")}: write one of them, or make one with \`docker network create\`.`;
}
function phrase(call, image) {
	return image === null ? call : `${call} ${image}`;
}

// src/gate/advice/situation.ts
/** Returns what is known about a check. */
function situationOf(record, check) {
	const { phases, experiments } = record;
	const { scope } = check;
	const experiment = experiments.find(({ name }) => name === scope) ?? null;
	const steady = phases.find(({ name }) => name === "steady-state") ?? null;
	const during = experiment === null ? null : phaseAt(record, duringIndex(experiment));
	const after = experiment === null ? null : phaseAt(record, afterIndex(experiment));
	return {
		record,
		check,
		experiment,
		during: scope === "steady-state" ? steady : during,
		after,
		steady
	};
}
/** Returns a piece of advice as a list of one; empty if a figure in it is not a number, as in a kept record of another version. */
function advise(code, args) {
	return Object.values(args).every((value) => typeof value !== "number" || Number.isFinite(value)) ? [message(code, args)] : [];
}
/** Returns the arguments of a message of a check's reason; null if the reason has no such message. */
function reasonArgs({ check }, code) {
	return argsIn(check.reason, code);
}
/** Whether the report shows the end of the container's log. */
function hasLog({ experiment }) {
	return (experiment?.lastLog?.text ?? "") !== "";
}
/** No input of a drill takes a longer time. */
const MAX_SUGGESTED_MS = 216e5;
/** Rounds a time up to one that a person would write: to 5 s, 30 s or minutes, the more the longer it is. */
function roundUpMs(ms) {
	const step = ms <= 6e4 ? 5e3 : ms <= 6e5 ? 3e4 : 6e4;
	return Math.min(MAX_SUGGESTED_MS, Math.ceil(ms / step) * step);
}
/** The share of a time limit that advice fills: the slowest requests take longer than the average that it counts with. */
const ROOM = .8;
/** Returns how many requests wait or run at once by the plan; null for a constant rate, which has no such bound. */
function clientsOf({ plan }) {
	return plan.load.kind === "clients" ? plan.load.clients : null;
}

// src/report/messages/en/experiments/recovery-messages.ts
/** The noun for what caused an outage, and what happened to the service. */
const OUTAGES = {
	kill: {
		noun: "kill",
		cause: "its process was killed"
	},
	oom: {
		noun: "kill",
		cause: "it ran out of memory"
	},
	stop: {
		noun: "stop",
		cause: "it was asked to stop"
	}
};
/** Returns what was done to cause an outage: `killed`, `SIGTERM sent`. */
function outageAction({ trigger, stop }) {
	if (trigger === "stop") return `${stop?.signal ?? "stop signal"} sent`;
	return trigger === "kill" ? "killed" : "memory filled from";
}
/** Returns `node (PID 7)`, with the PID inside the container. */
function processName({ name, pidInside }) {
	return pidInside === null ? name : `${name} (PID ${pidInside})`;
}
/**
* Returns a process with its place and why it was chosen: `node (PID 7), a child of sh (PID 1), chosen as the owner of
* port 8080`.
*/
function victimWords({ victim, ancestors, containerPort }) {
	const place = victim.isFirst ? "the container's first process" : ancestors.length === 0 ? "without a parent in the container" : ancestors.map((each) => `a child of ${processName(each)}`).join(", ");
	return `${processName(victim)}, ${place}, ${choiceWords(victim, containerPort)}`;
}
function choiceWords({ askedFor, chosenAs, residentBytes, isFirst }, containerPort) {
	if (chosenAs === "largest") return `chosen as the process with the most memory (${formatBytes(residentBytes)})`;
	if (chosenAs === "serving") return `chosen as the owner of port ${containerPort}`;
	if (chosenAs === "worker") return "chosen as the busiest process below the serving one";
	if (askedFor === "serving") return `chosen ${isFirst ? "" : "as the engine's main process, "}because no process was seen to own port ${containerPort}`;
	return askedFor === "largest" ? "chosen because the memory of no process could be read" : "chosen by the parameter `target: main`";
}
const THEN_KILLED = "Every deployment waits that long and then kills it.";
/** How a service recovered from an experiment, and how it ended when it was asked to stop. */
const RECOVERIES = {
	"recovery.passed": ({ name, objective, measured }) => `The service answered again ${formatMeasured(objective, measured)} after ${name}, within the limit of ${formatLimit(objective)}.`,
	"recovery.failed": ({ name, objective, measured }) => `The service needed ${formatMeasured(objective, measured)} to answer again after ${name}, above the limit of ${formatLimit(objective)}.`,
	"recovery.never": ({ name, objective }) => `The service gave no good answer after ${name} had ended; the limit is ${formatLimit(objective)}.`,
	"recovery.not-watched-long-enough": ({ objective, watchedMs }) => `The recovery was watched for only ${formatDuration(watchedMs, objective.limit ?? void 0)}. It takes the whole limit of ${formatLimit(objective)} to decide the check.`,
	"recovery.end-not-seen": () => "The end of the process was not observed, so the recovery could not be measured. It takes an observed end to decide the check.",
	"recovery.no-restart-policy": ({ trigger }) => `The container was not restarted after ${OUTAGES[trigger].cause}: its restart policy is \`no\`.`,
	"recovery.clean-exit": ({ trigger, restartPolicy }) => `The container was not restarted after ${OUTAGES[trigger].cause}: its first process then ended by itself with exit code 0, and its restart policy \`${restartPolicy}\` only applies after a failure.`,
	"recovery.not-restarted": ({ trigger, restartPolicy, watchedMs }) => `The container was not restarted after ${OUTAGES[trigger].cause}, although its restart policy is \`${restartPolicy}\`: the engine did not start it within ${formatDuration(watchedMs)}.`,
	"recovery.not-listening": ({ restarted, containerPort, watchedMs }) => `${restarted ? "The container was restarted, but nothing listened on its" : "Nothing listened on the container's"} port ${containerPort} within ${formatDuration(watchedMs)}.`,
	"recovery.no-good-answer": ({ restarted, watchedMs }) => `The container ${restarted ? "was restarted and listened on its port, but " : ""}gave no good answer within ${formatDuration(watchedMs)}.`,
	"recovery.last-attempt": ({ answer }) => `The last attempt failed: ${withoutEnd(replyText(answer))}.`,
	"recovery.crash-loop": ({ restarts }) => `It was restarted ${plural(restarts, "time")}, so it keeps crashing while it starts.`,
	"recovery.crashed-while-starting": ({ restarts, trigger }) => `The service was restarted ${plural(restarts, "time")} after one ${OUTAGES[trigger].noun}, because it crashed while starting.`,
	"recovery.runs-without-service": ({ process, first, restartPolicy }) => `The container kept running without its service: ${processName(process)} ended, but ${first === null ? "the container's first process" : `the container's first process, ${processName(first)},`} did not, so the restart policy \`${restartPolicy}\` did not apply.`,
	"recovery.health": ({ health }) => `The image's health check reports \`${health}\`${health === "unhealthy" ? ", but Docker does not restart a container for that" : ""}.`,
	"recovery.killed": (args) => `The killed process was ${victimWords(args)}.`,
	"recovery.evaluated": (args) => `The evaluated process was ${victimWords(args)}.`,
	"recovery.by-restart": ({ restartPolicy }) => `The service came back because the engine restarted the container (restart policy \`${restartPolicy}\`).`,
	"recovery.by-new-process": ({ process }) => `The service came back inside the container, which was never down${owns(process)}. The restart policy did not apply.`,
	"recovery.by-survivor": ({ process }) => `A process that existed before the outage answered, and the container was never down${owns(process)}.`,
	"recovery.by-unknown": () => "The service answered again, and the container was never down. No process was seen to own the port.",
	"recovery.restart-count": ({ before, after, newStart }) => {
		return `RestartCount was ${before} before and ${after ?? "unknown"} after the outage${newStart === null ? "" : `, and StartedAt ${newStart ? "changed" : "did not change"}`}.`;
	},
	"recovery.in-flight": ({ trigger, outcome, detail, endedMs }) => {
		const at = `in flight at the ${OUTAGES[trigger].noun}`;
		if (outcome === "none") return `No request was ${at}: the last one was answered just before.`;
		if (outcome === "unanswered") return `The request ${at} was not answered while it was watched.`;
		if (outcome !== "ok") return `The request ${at} failed: ${detail === null ? failure(outcome) : replyText(detail)}.`;
		return `The request ${at} was answered${endedMs === null ? "" : ` ${formatDuration(endedMs)} later`}.`;
	},
	"stop.not-asked": () => "The service was not asked to stop. It takes a stop signal that reaches the container's first process to decide the check.",
	"stop.end-not-seen": () => "The end of the container was not observed, so the time it took could not be measured. It takes an observed end to decide the check.",
	"stop.passed": (args) => `${ended(args)}, within the limit of ${formatLimit(args.objective)}, and finished the request in flight.`,
	"stop.too-late": (args) => `${ended(args)}, above the limit of ${formatLimit(args.objective)}. A deployment would have killed it by then.`,
	"stop.nothing-in-flight": (args) => `${ended(args)}, but no request was in flight, so it could not be determined whether the service finishes running requests. It takes a request in flight to decide the check.`,
	"stop.request-cut-off": (args) => `${ended(args)} and did not finish the request in flight (${cutOff(args)}).`,
	"stop.not-ended": ({ objective, signal, handled }) => `The service did not end within ${formatLimit(objective)} of ${signal}${handled ? ", although it handles the signal" : ""}. ${THEN_KILLED}`,
	"stop.signal-ignored": ({ objective, signal, first, serving }) => {
		const never = serving === null ? "" : ` and did not pass it on to ${processName(serving)}`;
		return `The container's first process, ${processName(first)}, ignored ${signal}${never}: the container did not end within ${formatLimit(objective)}. ${THEN_KILLED}`;
	},
	"stop.not-ended-behind-init": ({ objective, signal, first, serving, handled }) => {
		const does = handled === null ? "" : handled ? ", although it handles the signal" : ": it has no handler for it";
		return `${processName(first)} forwarded ${signal}, but the serving process, ${processName(serving)}, did not end within ${formatLimit(objective)}${does}. ${THEN_KILLED}`;
	},
	"stop.not-ended-behind-first": ({ objective, signal, first, serving, handled }) => {
		const does = handled ? "handles it too" : "depends on the first process to end it";
		return `The container did not end within ${formatLimit(objective)} of ${signal}: its first process, ${processName(first)}, handles the signal, and the serving process, ${processName(serving)}, ${does}. ${THEN_KILLED}`;
	}
};
function owns(process) {
	return process === null ? "" : `; ${processName(process)} owns the port`;
}
function ended({ objective, signal, measured }) {
	return `The service ended ${formatMeasured(objective, measured)} after ${signal}`;
}
function cutOff({ outcome, detail }) {
	if (detail !== null) return replyText(detail);
	return outcome === "unanswered" ? "no answer came while it was watched" : failure(outcome);
}

// src/report/messages/en/advice/advice-words.ts
/** Returns a part of a drill with a blank before it; empty if it is not known. */
function partOfDrill(at) {
	if (at === null) return "";
	return at.scope === "start" ? " while the service started" : ` ${place(at.scope)}`;
}

// src/report/messages/en/advice/failure-advice.ts
const LESS_WORK = "generate fewer tokens (`max_tokens`), shorten the prompt, or use a smaller or more quantized model";
const RAISE_MEMORY = "Raise the input `memory` and the limit where you deploy";
const LESS_MEMORY = "use less: a smaller or more quantized model, a shorter context";
const ENOUGH_MEMORY = `${RAISE_MEMORY}, or ${LESS_MEMORY}, fewer requests at once`;
/** What advice leaves of a time limit. */
const MARGIN = formatRatio(1 - ROOM);
const MIB = 1024 ** 2;
const AT_ONCE = "503 and `Retry-After`";
/** What to do about a failed check. */
const FAILURE_ADVICE = {
	"advice.threads": ({ throttledRatio, cpus }) => `A single request already exceeds the CPU quota: with one client and no experiment, the container was throttled in ${formatRatio(throttledRatio)} of its scheduling periods. It runs more threads than ${formatCpus(cpus, cpus)} can serve. Use one model thread per CPU: \`OMP_NUM_THREADS=${threads(cpus)}\`, or \`--threads ${threads(cpus)}\` for llama.cpp.`,
	"advice.cpu-bound": ({ scope, usedCpus, cpus, throttledRatio, steadyThrottledRatio, shared, needed, alone }) => {
		const before = steadyThrottledRatio === null ? "" : ` (steady state: ${formatRatio(steadyThrottledRatio)})`;
		const figures = throttledRatio === null ? `the container used ${used(usedCpus, cpus)}` : `the container was throttled in ${formatRatio(throttledRatio)} of its scheduling periods${before}`;
		const raise = `raise the input \`cpus\` and the limit where you deploy${needed === null ? "" : ` to ${neededWords(needed)}`}`;
		const change = shared ? `The experiment's workers take their part of the quota, as a busy neighbor does: ${raise}` : throttledRatio === null ? alone ? `One request alone uses it up, and gets faster only with more threads: try ${formatCpus(2 * cpus)} (\`cpus\`, and the limit where you deploy) with as many model threads` : `Give it more: ${raise}, with as many model threads` : `It exceeds its quota by itself: use one model thread per CPU (\`OMP_NUM_THREADS=${threads(cpus)}\`), or ${raise}`;
		return `CPU was the bottleneck ${place(scope)}: ${figures}. ${change}.`;
	},
	"advice.one-core": ({ scope, usedCpus, cpus }) => `The service used only ${used(usedCpus, cpus)} ${place(scope)}: one thread worked while requests waited. Run one worker per CPU, or give the model as many threads as CPUs.`,
	"advice.idle": ({ scope, usedCpus, cpus }) => `CPU was not the bottleneck ${place(scope)}: the service used ${used(usedCpus, cpus)} while requests waited. Look for what it waits for: a lock around the model, a single busy worker, the disk, or another service.`,
	"advice.queued": ({ clients, workMs, cpus, limitMs, fitting }) => `Requests queued: one takes ${formatDuration(workMs)} of ${formatCpus(cpus, cpus)}, so with ${plural(clients, "client")} each takes ${formatDuration(clients * workMs)}. Only ${formatCount(fitting)} at once fit into ${formatExactDuration(limitMs)} (${formatExactDuration(limitMs)} / ${formatDuration(workMs)}, less ${MARGIN} for slower ones). In production, answer the rest at once with ${AT_ONCE}; in this drill, set \`clients: ${fitting}\` if ${formatCount(clients)} are more than you expect.`,
	"advice.queue-or-request": ({ clients }) => `Two causes are likely: requests wait in a queue without a bound${clients === null ? "" : ` (${plural(clients, "client")})`}, or each is slow by itself. Run the drill once with \`clients: 1\`: if it passes, bound the queue and answer the rest with ${AT_ONCE}.`,
	"advice.slow-request": ({ scope, steadyMs, underMs }) => `Nothing queued: one request was sent at a time, and its median rose from ${formatDuration(steadyMs)} to ${formatDuration(underMs)} ${place(scope)}. Make each request cheaper: ${LESS_WORK}.`,
	"advice.tail": ({ underMs, tailMs }) => `Half of the requests took at most ${formatDuration(underMs)}, as before, but the slowest took ${formatDuration(tailMs)} and more. Likely are long texts or answers (truncate the input, bound \`max_tokens\`), then pauses such as garbage collection.`,
	"advice.only-reasoning": ({ scope, count, answers }) => `${formatCount(count)} of ${plural(answers, "answer")} ${place(scope)} ended within the reasoning: their tokens ran out. Raise \`max_tokens\` in the input \`request\`, or let the model reason less.`,
	"advice.slow-alone": ({ steadyMs, limitMs }) => `Each request is slow by itself: it takes ${formatDuration(steadyMs, limitMs)} without any experiment or queue (limit: ${formatExactDuration(limitMs)}). Make it cheaper: ${LESS_WORK}.`,
	"advice.first-limits": ({ measuredMs, limitMs, input }) => `If ${formatDuration(measuredMs, limitMs)} is fast enough for your clients, the limit does not fit this runner: set \`${input}\` above what a few runs measured.`,
	"advice.round-trips": ({ delayMs, addedMs, waits, usualWaits }) => `Requests got ${formatDuration(addedMs)} slower at a delay of ${formatDuration(delayMs)}: each waited for the network about ${waits} times, where ${usualWaits} are usual. Send an answer in one piece, and keep connections alive, also those to a database or another service.`,
	"advice.slow-clients": () => "The service does not cope with slow connections: raise its time-outs for headers and bodies, and read a request completely before it takes a worker.",
	"advice.disk": ({ scope }) => `Requests wait for the disk ${place(scope)}. Write logs and history after the answer, not before it, and keep the model in memory instead of mapping it from the disk: \`mlock\`, and enough \`memory\`.`,
	"advice.full-disk": ({ scope }) => `A directory of the service was full ${place(scope)}. Answer without the file: a cache, a log or a history that can't be written must not fail a request; try again with the next one. Delete temporary files also after an error.`,
	"advice.little-memory": ({ scope }) => `Little memory was left ${place(scope)}, and the kernel drops cached files first. Keep the model in memory instead of mapping it from the disk (\`mlock\`), load less, or raise \`memory\`. Rejections for lack of memory are tested by degrade-memory, which accepts them.`,
	"advice.out-of-memory": ({ scope, peakBytes, limitBytes, tryBytes, atOnce }) => `The container ran out of memory${peakWords(peakBytes, limitBytes)} ${place(scope)}. ${RAISE_MEMORY}, first to \`${tryBytes / MIB}m\`: how much it needs is not known, because it was killed before it had it. Then set both by the peak of that run. Or ${LESS_MEMORY}${atOnce ? ", fewer requests at once" : ""}.`,
	"advice.killed": ({ scope, peakBytes, limitBytes }) => `Exit code 137 means that the process was killed${peakWords(peakBytes, limitBytes)} ${place(scope)}. The memory limit is the usual cause: raise \`memory\` once to see. Otherwise a supervisor in the container killed it.`,
	"advice.exited": ({ exitCode }) => {
		if (exitCode === 139) return "Exit code 139 is a crash in native code: look at the model runtime and its version.";
		if (exitCode === 134) return "Exit code 134 is an abort, usually a failed assertion in native code.";
		return `The process ended by itself${exitCode === null ? "" : ` with exit code ${exitCode}`}: usually an exception that nothing catches. Catch it where a request is handled, so that one request can't end the service.`;
	},
	"advice.read-log": () => "The service's own log has the stack trace: run the image with `docker run`, send it the same requests, and read `docker logs`.",
	"advice.http-errors": ({ scope, count, status }) => {
		const requests = `${plural(count, "request")} ${count === 1 ? "was" : "were"} answered with`;
		if (status === null) return `${requests} an HTTP error ${place(scope)}. The table of failed requests names the status.`;
		const client = status < 500;
		return `${requests} ${client ? "mostly " : ""}status ${status} ${place(scope)}: ${client ? "the service rejects what the drill sends. Compare `request`, `predict-path` and `request-headers` with what it expects" : "an exception that the service does not handle, or a model process behind it that is gone"}.`;
	},
	"advice.shed-counts": ({ count, status, clients }) => `${plural(count, "request")} ${count === 1 ? "was" : "were"} rejected with ${status}${clients === 1 ? ", although only one was sent at a time" : ": the load was more than the service admits"}. Each fails this check, because its client got no answer.`,
	"advice.shed-for-no-load": () => "Find what makes the service reject without a queue: a threshold of its CPU or memory use, a circuit breaker, a rate limit, or a worker that is gone. Let it reject only what it can't answer in time.",
	"advice.carry-or-test-shedding": ({ input }) => `If it has to carry this load, give it more capacity (\`cpus\`, cheaper requests). If not, lower \`${input}\`, and test the rejections with the experiment overload, which accepts them.`,
	"advice.cut-off": ({ scope, count }) => `${plural(count, "connection")} ${count === 1 ? "was" : "were"} refused or cut off ${place(scope)}. Either a worker behind the first process crashed, or too many connections waited: raise the backlog and the number of workers.`,
	"advice.wrong-answers": ({ count }) => `${plural(count, "answer")} had a good status but not the expected content. Compare one with what the drill expects, and set \`answer\`, \`request\` or \`predict-path\`, or fix the service.`,
	"advice.cut-streams": ({ scope, count }) => `${plural(count, "stream")} ended before the answer did ${place(scope)}. Finish the running answers before a worker stops, send an error event when one fails, and raise \`request-timeout\` if answers are still being written by then.`,
	"advice.before-experiments": () => "No experiment had started, so the cause is the service itself or what the drill expects of it.",
	"advice.without-dependency": ({ of }) => `Give every call to ${of === null ? "the dependency" : code(of)} a short time limit, and answer without it. If that is impossible, answer 503 with \`Retry-After\` at once and set the parameter \`may-refuse: true\` of dependency-down.`,
	"advice.bad-neighbor": () => "Normal requests failed while bad input was sent: an invalid request blocks or breaks a worker. Validate each request before it reaches the model.",
	"advice.lower-load": ({ plannedPerSecond, answeredPerSecond }) => {
		const rate = Number((.8 * answeredPerSecond).toPrecision(2));
		const answered = `${Number(answeredPerSecond.toPrecision(2))} requests per second`;
		if (plannedPerSecond === null) return `The service answered ${answered}. Lower \`clients\`.`;
		return rate > 0 ? `The plan sends ${plannedPerSecond} requests per second, and the service answered ${answered}. Set \`rate: ${rate}\`, or use \`clients\`.` : `The plan sends ${plannedPerSecond} requests per second, and the service answered none. Use \`clients: 1\`.`;
	},
	"advice.restart-policy": () => "Set `restart: unless-stopped` in the compose file (or `--restart=unless-stopped`), and `restart-policy: unless-stopped` in this step.",
	"advice.clean-exit": ({ restartPolicy }) => `\`${restartPolicy}\` ignores exit code 0. Use \`unless-stopped\` where you deploy and in \`restart-policy\`, or let the service end with another exit code.`,
	"advice.retries-used": ({ restartPolicy, watchedMs }) => `The engine did not restart the container within ${formatDuration(watchedMs)}: the retries of \`${restartPolicy}\` may be used up. Use \`unless-stopped\`, which has no limit.`,
	"advice.exec": ({ first, spoils }) => `The container's first process is the shell ${processName(first)}, which ${spoils === "signals" ? "neither forwards signals nor ends with the service" : "hides the service's exit code"}. Let the service replace the shell: \`CMD ["python", "app.py"]\` in the Dockerfile, \`exec python app.py\` in a script.`,
	"advice.end-with-service": ({ first }) => `${first === null ? "The container's first process" : `The first process, ${processName(first)},`} kept running, so the engine saw nothing to restart. Let it exit when the service ends, or let a supervisor start the service again.`,
	"advice.crash-at-start": ({ restarts, exitCode, logged }) => {
		const crashed = `The service crashed at each of its ${plural(restarts, "restart")}${exitCode === null ? "" : ` (last exit code ${exitCode})`}`;
		return logged ? `${crashed}: the lines of its log above say why. Fix that error for a start after a crash.` : `${crashed}. Run the image, kill it with \`docker kill\`, start it again with \`docker start\`, and read \`docker logs\`.`;
	},
	"advice.stale-files": () => "Usual causes: a lock, PID or socket file that the killed process left behind, or a download at start.",
	"advice.memory-at-start": ({ peakBytes, limitBytes }) => `It may run out of memory as it loads${peakWords(peakBytes, limitBytes)}. ${ENOUGH_MEMORY}.`,
	"advice.slow-start": ({ containerPort, watchedMs, firstStartMs }) => {
		const first = firstStartMs === null ? "" : ` Its first start took ${formatDuration(firstStartMs)} to the first good answer.`;
		return `Port ${containerPort} was still closed after ${formatDuration(watchedMs)}.${first}`;
	},
	"advice.shorter-start": () => "Keep the model in the image and download nothing at start. If it only needs longer, raise `max-recovery`.",
	"advice.listens-too-early": ({ listeningMs, watchedMs, status, firstStartMs }) => {
		const instead = status === null ? "gave no good answer" : `still answered ${status}`;
		const first = firstStartMs === null ? "" : ` Its first start took ${formatDuration(firstStartMs)} to the first good answer.`;
		return `The service listened after ${formatDuration(listeningMs)} but ${instead} after ${formatDuration(watchedMs)}.${first}`;
	},
	"advice.unlike-first-start": ({ trigger }) => `Look for what makes a start after a ${OUTAGES[trigger].noun} different: a lock, PID or socket file that was left behind, a cache that is built again, or a download.`,
	"advice.load-before-listening": () => "Apart from that, load the model first and listen afterwards, so that no client is sent to the service too early.",
	"advice.part-gone": ({ process }) => `Something still listens on the port, but the killed process, ${processName(process)}, did the work and was not started again.`,
	"advice.slow-step": ({ step, tookMs, recoveryMs, firstStartMs }) => {
		const of = `${formatDuration(tookMs)} of ${formatDuration(recoveryMs)}`;
		if (step === "restart") return `Most of the time, ${of}, passed until the container was started again: the engine waits longer after each crash, so fix crashes at start first.`;
		return `Most of the time, ${of}, passed between ${step === "load" ? "the start of the container and its open port" : "the open port and the first good answer"}${firstStartMs === null ? step === "load" ? ": the service loads its model" : ": the model loads or warms up after the service listens" : `, although its first start took only ${formatDuration(firstStartMs)} to the first good answer`}.`;
	},
	"advice.faster-load": () => "Load faster: keep the model in the image, in a format that can be mapped (GGUF, safetensors), use a smaller or more quantized one, and download or compile nothing at start.",
	"advice.raise-recovery": ({ recoveryMs, suggestedMs }) => `If clients can wait ${formatDuration(recoveryMs)}, set \`max-recovery: ${durationInput(suggestedMs)}\`.`,
	"advice.backlog": ({ name }) => `Nothing was killed, so after ${name} the service was working off a backlog, mostly for clients that had given up. Bound the queue, answer the rest at once with ${AT_ONCE}, and stop work on a request when its connection closes.`,
	"advice.stuck": ({ name }) => `Nothing was killed, but after ${name} the service was stuck: its processes run, and it answers nothing. Look in its log and at its threads for a lock, a lost connection or a full pool of workers. Docker only restarts what has ended, so let it end when it hangs.`,
	"advice.workers-missing": () => "Listen only when all workers are ready, and start a worker that ended again, or end with it.",
	"advice.warm-up": () => "Warm up before the service listens: send the model a request at start, so that caches are filled and code is compiled.",
	"advice.handle-signal": ({ signal, first }) => `Install a handler for ${signal} in ${processName(first)}: the kernel does not deliver a signal to a first process without one.`,
	"advice.init": () => "Or put an init in front of it in the image: `ENTRYPOINT [\"tini\", \"--\"]`.",
	"advice.handle-in-service": ({ signal, serving }) => `Handle ${signal} in ${serving === null ? "the service" : processName(serving)}: stop listening, finish the running requests, then exit.`,
	"advice.pass-signal-on": ({ signal, first, serving }) => `Let ${processName(first)} forward ${signal} to ${processName(serving)} and exit after it, or start the service with \`exec\` so that it gets the signal itself.`,
	"advice.bound-wait": ({ graceMs }) => `The service handles the signal but waits for something: close idle connections, and end the wait for running requests before ${formatExactDuration(graceMs)}.`,
	"advice.longer-grace": ({ suggestedMs }) => `If it needs that long, set \`stop_grace_period: ${durationInput(suggestedMs)}\` in the compose file and the parameter \`grace: ${durationInput(suggestedMs)}\` of terminate.`,
	"advice.finish-running": ({ signal, serving, handles, exitCode }) => {
		const name = serving === null ? "the service" : processName(serving);
		const subject = serving === null ? "The service" : name;
		if (handles === true) return `${subject} handles ${signal}, but exits${exitCode === null ? "" : ` (exit code ${exitCode})`} without waiting for the running request: let the handler wait for it. For uvicorn and gunicorn, raise the graceful time-out (\`--timeout-graceful-shutdown\`, \`--graceful-timeout\`), and install no handler of your own that exits.`;
		const steps = "stop accepting connections, wait for the running requests, then exit";
		return handles === false ? `${subject} has no handler for ${signal}, which ends it at once. Add one: ${steps}.` : `Handle ${signal} in ${name}: ${steps}.`;
	},
	"advice.start-offline": () => "Start without the internet: keep the model and the tokenizer in the image or on a volume, let no library ask for a newer one (`HF_HUB_OFFLINE=1`), and give whatever else is asked at start a short time limit.",
	"advice.stop-at-hang-up": ({ streamed }) => streamed ? "Stop generating when the client is gone: look for the disconnect between two tokens (`await request.is_disconnected()` in Starlette and FastAPI, `response.on('close')` in Node, `r.Context()` in Go), and abort the generation then." : "Stop when the client is gone: a server that only writes at the end notices nothing before, so watch the connection while the model runs (`await request.is_disconnected()` in Starlette and FastAPI, `response.on('close')` in Node, `r.Context()` in Go), and skip requests in the queue whose client has left.",
	"advice.pass-hang-up-on": () => "A gateway or API server in front of the engine has to pass it on: close its own request to the engine, or call the engine's abort.",
	"advice.raise-drain": ({ suggestedMs }) => `If it is acceptable that it goes on for that long, set \`max-drain: ${durationInput(suggestedMs)}\`.`,
	"advice.killed-in-container": ({ signal }) => `Exit code 137 is SIGKILL, which the drill did not send: after ${signal}, something in the container kills the service instead of waiting for it. Look at its supervisor or start script (\`kill -9\`, a time-out of 0), and let it pass ${signal} on and wait.`,
	"advice.validate-input": ({ count }) => `${count === 0 ? "Bad input" : plural(count, "bad input")} ${count < 2 ? "was" : "were"} answered with 5xx. Check the size, the encoding, the JSON and the type of each field before the model sees it, and answer with 400 or 422.`,
	"advice.bound-body": ({ count }) => `${plural(count, "bad input")} got no answer in time. Reject bodies above a size with 413, set a time-out for slow bodies, and truncate the text before the model.`,
	"advice.refuse-input": ({ count }) => `${plural(count, "bad input")} ${count === 1 ? "was" : "were"} answered as if valid. Accept POST only (else 405), and require the field with a non-empty text (else 422).`,
	"advice.drop-bodies": ({ bounded }) => `${bounded ? "Apart from that, keep" : "Reject a body above a size limit before it is read (413), and keep"} no reference to a request after its answer: look at log buffers, histories and caches.`,
	"advice.own-context": () => "Classify each text with its own system prompt and in its own context, without earlier messages of the conversation, and mark the user's text as data.",
	"advice.plain-tokens": ({ forged }) => `${plural(forged, "attack")} forged chat markup: tokenize the user's text without special tokens, so that \`<|im_start|>\` in it is plain text.`,
	"advice.only-labels": ({ foreign }) => `${plural(foreign, "answer")} had something other than a label: let only the labels through, by comparing the scores of their tokens instead of generating text.`,
	"advice.filter-answers": () => "Search each answer for parts of the system prompt and for chat markup before it is sent, and keep nothing secret in a system prompt.",
	"advice.truncate-input": ({ unanswered }) => `${unanswered === 0 ? "Long texts were" : `${plural(unanswered, "long text")} ${unanswered === 1 ? "was" : "were"}`} not answered in time. Truncate the text to a fixed number of tokens (such as 512) before the model, or reject it with 413.`,
	"advice.keep-end": ({ changed }) => `${plural(changed, "long text")} ${changed === 1 ? "was" : "were"} answered against ${changed === 1 ? "its" : "their"} last sentences. Keep the last tokens of the text, and add the system prompt after truncating.`,
	"advice.growth-since-baseline": () => "The baseline does not grow like this, so look at what changed since: new caches, histories, dependencies.",
	"advice.keeps-requests": ({ bytesPerRequest }) => {
		return `${bytesPerRequest === null ? "Something" : `About ${formatBytes(Math.max(0, bytesPerRequest))}`} stays in memory with each request. Most likely is a list that is only appended to, such as a history, a log buffer or metrics per text: bound it, or drop the reference.`;
	},
	"advice.bound-cache": () => "Next most likely is a cache that still fills: bound it (`--cache-ram` for llama-server), and raise the parameter `max-growth` only if its bound fits into `memory`.",
	"advice.allocator": () => "If a heap profile shows no growth, it is glibc that keeps freed memory: set `MALLOC_MMAP_THRESHOLD_: 131072` in `env`.",
	"advice.bound-queue": ({ capacityPerSecond, requestTimeoutMs, answerable, pending }) => {
		return `${capacityPerSecond === null ? "Hold only as many requests as clients wait for" : `It answers ${Number(capacityPerSecond.toPrecision(2))} requests per second, and clients wait ${formatExactDuration(requestTimeoutMs)}, so it can answer ${Number(answerable.toPrecision(2))} in that time. Less ${MARGIN} for slower ones, hold at most ${plural(pending, "request")}, running and waiting`}. Answer every other at once with ${AT_ONCE}.`;
	},
	"advice.retry-after": ({ count }) => `Add \`Retry-After\` to each 503 or 429: ${plural(count, "request")} ${count === 1 ? "was" : "were"} rejected without it, so ${count === 1 ? "its client does" : "their clients do"} not know when to try again.`,
	"advice.shed-for-memory": () => `When memory is short, answer new requests at once with ${AT_ONCE} and finish the running ones; let fewer run at once.`,
	"advice.semaphore": ({ capacityPerSecond }) => {
		return `The service can't keep its capacity${capacityPerSecond === null ? "" : ` of ${Number(capacityPerSecond.toPrecision(2))} answers per second`} because it starts too many requests. Let a semaphore admit only as many as the model handles at once.`;
	},
	"advice.stop-abandoned": () => "Keep the queue no longer than clients wait, and stop work on a request when its connection closes.",
	"advice.cheaper-rejections": ({ count }) => `${plural(count, "request")} ${count === 1 ? "was" : "were"} rejected in time, and each rejection takes CPU time from the answers: reject before the body is read, or in a proxy in front of the service. If the answers themselves take more CPU time than one at a time, let fewer run at once.`,
	"advice.watch-own-use": ({ name, cpu, memory }) => {
		const throttled = cpu?.throttledRatio == null ? "" : ` and was throttled in ${formatRatio(cpu.throttledRatio)} of its scheduling periods`;
		const figures = [...cpu === null ? [] : [`used ${used(cpu.usedCpus, cpu.cpus)}${throttled}`], ...memory === null ? [] : [`used up to ${formatBytes(memory.peakBytes)} of ${formatBytes(memory.limitBytes, memory.limitBytes)}`]];
		return `The service did not notice ${name}${figures.length === 0 ? "" : `, although the container ${listed(figures)}`}. Let it compare the container's own use with its own limit (${[...cpu !== null || memory === null ? ["`cpu.stat` with `cpu.max`"] : [], ...memory !== null || cpu === null ? ["`memory.current` with `memory.max`"] : []].join(", ")}), not the host's, and disable what is not essential before the limit is reached.`;
	},
	"advice.enable-again": () => "Check the use periodically, also without requests, and enable features again once it stayed below a second, lower threshold for a while.",
	"advice.finish-first": () => "Let a running request finish before its memory is needed: admit fewer at once, and never end a worker that is answering.",
	"advice.shed-at-once": () => `Above 90 % of the memory limit answer new requests with ${AT_ONCE} before their bodies are read. A container that uses that much when idle needs more \`memory\`.`,
	"advice.less-memory": ({ measuredBytes, limitBytes, at, startBytes, laterBytes }) => {
		const drop = `The peak of ${formatMeasured({
			kind: "budget-memory",
			limit: limitBytes
		}, measuredBytes)}${partOfDrill(at)} has to drop by ${formatBytes(Math.max(0, measuredBytes - limitBytes))}`;
		const raise = `If the service may need that much, set \`max-memory\` above ${formatBytes(measuredBytes)}`;
		if (at?.scope === "start" && laterBytes !== null && laterBytes <= limitBytes) return `${drop}. Only loading needs it: later the peak was ${formatBytes(laterBytes)}. Map the model file (GGUF, safetensors) instead of reading it into a copy, and convert or quantize it when the image is built. ${raise}.`;
		if (at?.scope === "start" || startBytes !== null && startBytes > limitBytes) return `${drop}. ${startBytes === null ? "" : `It already needed ${formatBytes(startBytes)} while it started and warmed up${laterBytes === null ? "" : `, and ${formatBytes(laterBytes)} under load`}, so the model is the cause, not the load. `}Use a smaller or more quantized model, or a shorter context. ${raise}.`;
		return `${drop}. ${startBytes === null ? "" : `After its start and warm-up it was ${formatBytes(startBytes)}, so the load is the cause. `}Let fewer run at once, shorten the context, and bound every cache. ${raise}.`;
	},
	"advice.fewer-threads": ({ measuredCpus, limitCpus, at }) => `The peak of ${formatMeasured({
		kind: "budget-cpu",
		limit: limitCpus
	}, measuredCpus)}${partOfDrill(at)} is above ${formatLimit({
		kind: "budget-cpu",
		limit: limitCpus
	})}: use fewer model threads (\`OMP_NUM_THREADS=${threads(limitCpus)}\`) and a semaphore around the model, set \`cpus\` to enforce it, or raise \`max-cpu\`.`,
	"advice.more-work": ({ candidateMs, baselineMs }) => `A request takes ${formatDuration(candidateMs)} of CPU time, and took ${formatDuration(baselineMs)} on the baseline: the candidate computes more. Compare the model file, the length of prompts and answers, and the build options of the runtime.`,
	"advice.same-work": ({ candidateMs, baselineMs }) => `A request takes ${formatDuration(candidateMs)} of CPU time, like on the baseline (${formatDuration(baselineMs)}): the candidate waits more. Look at threads, locks, and calls to the disk or other services.`,
	"advice.what-changed": () => "Both images ran on this runner with the same requests, so look at what changed between them: dependencies, the number of threads, prompts, the model file.",
	"advice.intended-slowdown": ({ maxSlowdown }) => `If the slowdown is intended, set \`max-slowdown: ${Math.round(100 * maxSlowdown)}%\` (a limit of ${Number((1 + maxSlowdown).toFixed(2))}x) in the same pull request.`
};
/** Model threads that a quota can serve. */
function threads(cpus) {
	return Math.max(1, Math.floor(cpus));
}
/** `about 1.3 CPUs by these figures (P95 10 s, limit 8 s)`. */
function neededWords({ cpus, p95Ms, limitMs, atLeast }) {
	const figures = `P95 ${atLeast ? "≥ " : ""}${formatDuration(p95Ms)}, limit ${formatExactDuration(limitMs)}`;
	const why = atLeast ? "; time-outs hide how much more" : "";
	return `${atLeast ? "more than" : "about"} ${formatCpus(cpus)} by these figures (${figures}${why})`;
}
/** `0.98 of 1 CPU`. */
function used(usedCpus, cpus) {
	return `${formatCpus(usedCpus).replace(/ CPUs?$/, "")} of ${formatCpus(cpus, cpus)}`;
}
function peakWords(peakBytes, limitBytes) {
	const limit = formatBytes(limitBytes, limitBytes);
	return peakBytes === null ? ` (limit: ${limit})` : ` (peak: ${formatBytes(peakBytes)} of ${limit})`;
}

// src/report/messages/en/advice/open-advice.ts
/** What makes an inconclusive drill conclusive. */
const OPEN_ADVICE = {
	"advice.more-time": ({ needed, sent, tookMs, suggestedMs }) => `Set \`max-duration: ${durationInput(suggestedMs)}\`: ${plural(needed, "request")} are needed, and ${formatCount(sent)} came in ${formatDuration(tookMs)}.`,
	"advice.cheaper-limit": ({ needed }) => `Or lower \`min-availability\`: for 95 %, ${plural(needed, "request")} without a failure are enough.`,
	"advice.more-clients": ({ usedCpus, cpus }) => `Or raise \`clients\`: the service used only ${formatCpus(usedCpus)} of ${formatCpus(cpus, cpus)}, so it can answer more at once.`,
	"advice.max-duration": ({ suggestedMs }) => `Set \`max-duration: ${durationInput(suggestedMs)}\`, twice as long as now or more.`,
	"advice.duration": ({ suggestedMs }) => `Set \`duration: ${durationInput(suggestedMs)}\`, twice as long as now.`,
	"advice.near-limit": ({ name }) => `Or move the limit (\`${name === "p95" ? "max-p95" : "min-availability"}\`) away from what was measured: the nearer both are, the more requests it takes.`,
	"advice.provable-limit": () => "Set `min-availability` below 100 %, such as 99 %: no number of requests proves that none ever fails.",
	"advice.run-again": () => "Run the drill again: nothing has to be changed first.",
	"advice.quiet-runner": () => "If that happens often, give the job a runner of its own, a larger one, or run fewer jobs on it at the same time.",
	"advice.fill-quota": ({ workers, cpus, cores }) => {
		const machine = cores === null ? "" : ` on ${plural(cores, "core")}`;
		const few = workers <= cpus;
		const over = cores !== null && cpus >= cores;
		const now = `now \`stress-workers: ${workers}\` and \`cpus: ${cpus}\`${machine}`;
		if (few) return `Raise \`stress-workers\` above \`cpus\`, so that the quota is used up (${now}).`;
		if (over) return `Lower \`cpus\` below the number of cores, so that the quota and not the machine is the limit (${now}).`;
		return `Raise \`stress-workers\` (${now}). A service that needs far less than ${formatCpus(cpus, cpus)} does not reach its quota: lower \`cpus\` to what you deploy with.`;
	},
	"advice.have-effect": ({ name }) => `Make ${name} stronger by its parameters, or check that the service is the process that it acts on. The line on its effect below names the figures.`,
	"advice.send-running": () => "Raise `clients`, so that a request is running at that moment. A service that answers within milliseconds needs several.",
	"advice.allow-counters": () => "Run it again; if the engine never reports these counters, use an engine with control groups v2 and without restrictions on `docker stats`.",
	"advice.watch-engine": () => "If the model does not compute on the container's CPU, look at the engine's own number of running requests after a client has left; if the service is busy without requests, drill it when it is at rest.",
	"advice.other-drain": () => "Set `max-drain` a second or two lower or higher: CPU use is read once per second.",
	"advice.report-degraded": () => "Report the disabled features in the health route or in the header `x-degraded`, also while the resource is short.",
	"advice.start-undegraded": () => "Look at why the service is short of resources before any load: raise `memory` or `cpus`, or its own thresholds.",
	"advice.answer-attempts": () => "Look at why the service did not answer: the report lists how each attempt ended.",
	"advice.clearer-share": () => "Too few attempts changed or kept the label to tell the share from `min-held`. Fix the attempts that changed it, or move `min-held` away from the measured share.",
	"advice.wider-slowdown": () => "Or raise `max-slowdown`: a difference of a few percent is within what one run can tell.",
	"advice.fix-baseline": () => "Choose a baseline that answers, such as the last image of the default branch that passed.",
	"advice.read-above": () => "What was skipped or not checked has its reason above: fix that first, then run the drill again.",
	"advice.container-left": () => "Look at why the container ended during the soak: its exit code and its log say more than the growth of its memory.",
	"advice.after-abort": ({ name }) => `${name} was ended early by an abort limit or because the service did not answer. Fix what it names, or raise \`abort-p95\` or lower \`abort-availability\` to see it to its end.`,
	"advice.add-experiments": () => "Add an experiment with checks to `experiments`, such as cpu-overload."
};

// src/report/messages/en/experiments/check-messages.ts
/** Why a check has its status, and why an experiment was aborted. */
const CHECKS = {
	"effect.none": ({ name, onBaseline }) => `${name} had no measurable effect${onBaseline ? " on the baseline" : ""}.`,
	"effect.not-verified": ({ name, onBaseline }) => `The effect of ${name}${onBaseline ? " on the baseline" : ""} was not verified, because the drill ended first.`,
	"aborted.silent": ({ silentMs }) => `The service gave no good answer for ${formatDuration(silentMs)}, longer than it may take to recover.`,
	"aborted.failures": ({ objective, requests, ok }) => `Only ${formatCount(ok)} of the last ${formatCount(requests)} requests were answered well, fewer than the ${formatLimit(objective)} of \`${OBJECTIVES[objective.kind].abortInput}\`.`,
	"aborted.slow": ({ objective, requests, failed, measured }) => {
		const { label } = metricOf(objective);
		const also = failed === 0 ? "" : ` and ${formatCount(failed)} of them failed,`;
		const limit = `the ${formatLimit(objective)} of \`${OBJECTIVES[objective.kind].abortInput}\``;
		return `${label} of the last ${formatCount(requests)} requests was ${failed === 0 ? "" : "at least "}${formatMeasured(objective, measured)},${also} above ${limit}.`;
	},
	"service.crashed": ({ scope, exitCode, oomKilled, restarts }) => {
		const code = exitCode === null ? "" : `exit code ${exitCode}${oomKilled ? ", out of memory" : ""}`;
		const restarted = restarts > 0 ? `restarted ${restarts === 1 ? "once" : `${formatCount(restarts)} times`}` : "not restarted";
		return `The service crashed ${place(scope)}${inParentheses$1(code)} and was ${restarted}, which fails this check by itself.`;
	},
	"steady.passed": ({ scope, objective, measured, requests }) => `All ${plural(requests, "request")} after ${scope} were answered, with a P50 of ${formatMeasured(objective, measured)} the steady state's.`,
	"steady.limit-broken": ({ scope, broken, byOutcome, measured }) => {
		const { label, reads } = metricOf(broken);
		const failed = failedOf(byOutcome);
		const limit = formatLimit(broken);
		return `The service was not back to its steady state after ${scope}: ${reads.of === "good-share" ? `${failed}, against an ${label} limit of ${limit}` : `${label} was ${formatMeasured(broken, measured)}, against a limit of ${limit}${failed === "" ? "" : `; ${failed}`}`}.`;
	},
	"steady.no-requests": ({ scope }) => `${steadyUnknown(scope)}, because no request was sent.`,
	"steady.requests-failed": ({ scope, byOutcome }) => `${steadyUnknown(scope)}: ${failedOf(byOutcome)}. Another run would show whether that was chance.`,
	"steady.no-steady-state": ({ scope }) => `${steadyUnknown(scope)}, because there was no steady state to compare it with.`,
	"steady.slower": ({ scope, objective, measured }) => `${steadyUnknown(scope)}: its P50 was ${formatMeasured(objective, measured)} the steady state's, against a limit of ${formatLimit(objective)}. Another run would show whether it remains slower.`,
	"steady.too-few-requests": ({ scope, requests, needed }) => `${steadyUnknown(scope)}: only ${formatCount(requests)} of ${plural(needed, "request")} were sent. More time (\`max-duration\`) would decide it.`,
	"budget.no-counters": ({ objective }) => `${peakOf(objective)} could not be measured, because the engine gave no counters of the container.`,
	"budget.exceeded": (figures) => `${peakOf(figures.objective)} exceeded its budget of ${formatLimit(figures.objective)}: ${peakFigure(figures)}.`,
	"budget.kept": (figures) => `${peakOf(figures.objective)} stayed within its budget of ${formatLimit(figures.objective)}: ${peakFigure(figures)}.`,
	"budget.counters-missing": (figures) => `${peakOf(figures.objective)} may have exceeded its budget of ${formatLimit(figures.objective)}, because the engine gave no counters ${inPart(figures.missingAt)}. The peak that was read is ${peakFigure(figures)}. Counters of the whole drill would decide it.`,
	"shedding.no-requests": ({ scope }) => `No request was sent ${place(scope)}.`,
	"shedding.not-sent": ({ dropped }) => `The generator could not send ${formatCount(dropped)} of these requests, so this was not the planned load.`,
	"shedding.passed": (figures) => `The service shed the excess load: ${handled(figures)}.`,
	"shedding.failed": (figures) => `The service did not shed the excess load: ${handled(figures)}.`,
	"shedding.undecided": (figures) => `Whether the service sheds the excess load could not be determined${inParentheses$1(leans(figures.leaning))}: ${handled(figures)}. More time (\`duration\`) would decide it.`,
	"load.handled": (figures) => `The service handled the load ${place(figures.scope)}: ${handled(figures)}.`,
	"load.not-handled": (figures) => `The service neither answered nor shed the load ${place(figures.scope)}: ${handled(figures)}.`,
	"load.undecided": (figures) => `Whether the service handles the load ${place(figures.scope)} could not be determined${inParentheses$1(leans(figures.leaning))}: ${handled(figures)}. More time (\`max-duration\`) would decide it.`,
	"goodput.capacity-unknown": ({ scope }) => `The service's capacity could not be measured, so its throughput ${place(scope)} was not evaluated.`,
	"goodput.too-few-requests": ({ scope }) => `Too few requests were sent ${place(scope)} to measure the throughput. More time (\`duration\`) would decide it.`,
	"goodput.passed": (figures) => `The service kept its throughput ${place(figures.scope)}: it gave ${goodput(figures)}.`,
	"goodput.failed": (figures) => `The service lost throughput ${place(figures.scope)}: it gave ${goodput(figures)}.`,
	"goodput.undecided": (figures) => `Whether the service keeps its throughput ${place(figures.scope)} could not be determined${inParentheses$1(leans(figures.leaning))}: it gave ${goodput(figures)}, but its rate varied too much. More time (\`duration\`) would decide it.`,
	"overload.rate-reached": (figures) => `Requests were due at ${multiple(figures.times)} the service's capacity ${sentOf(figures)}.`,
	"overload.rate-not-reached": (figures) => `Requests were due at only ${multiple(figures.times)} the service's capacity instead of ${multiple(figures.factor)} ${sentOf(figures)}.`
};
/** `3 of 20 requests failed (3 timed out)`; empty if none failed. */
function failedOf(byOutcome) {
	const sent = sentIn(byOutcome);
	if (byOutcome.ok === sent) return "";
	return `${formatCount(sent - byOutcome.ok)} of ${plural(sent, "request")} failed (${failuresByOutcome(byOutcome)})`;
}
function steadyUnknown(scope) {
	return `Whether the service was back to its steady state after ${scope} could not be determined`;
}
function peakOf({ kind }) {
	return OBJECTIVES[kind].peak?.subject ?? kind;
}
/** A rate is a mean over some time; memory is an instantaneous value. */
function peakFigure({ objective, measured, at }) {
	const mean = OBJECTIVES[objective.kind].peak?.figure === "cpus" ? `mean over ${formatDuration(PEAK_WINDOW_MS)}` : "";
	return `${formatMeasured(objective, measured)} ${inPart(at)}${inParentheses$1(mean)}`;
}
function inPart({ scope, nextToBaseline }) {
	return `${scope === "start" ? "while the service started" : place(scope)}${nextToBaseline ? ", next to the baseline" : ""}`;
}
function handled(figures) {
	const { objective, requests, answered, shed, lost, lostUnsent, lostWithoutRetryAfter } = figures;
	const unsent = `${formatCount(lostUnsent)} were not sent because too many were already waiting`;
	const rejected = `${formatCount(lostWithoutRetryAfter)} were rejected with 429 or 503 but without Retry-After`;
	const ways = [...lostUnsent === 0 ? [] : [unsent], ...lostWithoutRetryAfter === 0 ? [] : [rejected]];
	const ofWhich = ways.length === 0 ? "" : `, of which ${ways.join(" and ")}`;
	return `of ${plural(requests, "request")} it answered ${formatCount(answered)}, shed ${formatCount(shed)} within ${formatDuration(SHED_WITHIN_MS)}, and let ${lost === 0 ? "none" : formatCount(lost)} fail or wait${ofWhich} (limit: ${formatLimit(objective)} answered or shed)`;
}
function goodput({ objective, capacityPerSecond, measured, measuredAtEnd }) {
	const share = (ratio) => formatMeasured(objective, Math.min(1, ratio));
	return `${goodAnswers(measured * capacityPerSecond)}, ${share(measured)} of its capacity of ${Number(capacityPerSecond.toPrecision(2))} (second half: ${share(measuredAtEnd)}), against a limit of ${formatLimit(objective)}`;
}
function multiple(times) {
	return `${Number(times.toPrecision(2))} times`;
}
function sentOf({ requests, unsent, capacityPerSecond }) {
	const sent = `${formatCount(requests)} ${requests === 1 ? "was" : "were"} sent`;
	const waiting = unsent === 0 ? "" : `, and ${formatCount(unsent)} could not be sent because too many were already waiting`;
	return `(${goodAnswers(capacityPerSecond)}): ${sent}${waiting}`;
}
/** `0.8 good answers per second`. */
function goodAnswers(perSecond) {
	return `${Number(perSecond.toPrecision(2))} good answers per second`;
}

// src/report/messages/en/experiments/comparison-messages.ts
/** What the figure that not every answer has, TPOT, takes. */
const NEEDS = " It needs answers in several pieces and a report of their tokens.";
/** How the candidate compares with the baseline. */
const COMPARISONS = {
	"inputs.not-compared": () => "`max-slowdown` was not checked, because `baseline-image` is empty. In a run without a pull request this is not an error.",
	"comparison.not-applicable": ({ scope, objective }) => `No answer of the baseline has a ${comparedLabel(objective.kind)} ${place(scope)}, so there is nothing to compare with.${NEEDS}`,
	"comparison.figure-missing": ({ scope, objective }) => `${slowdownUnknown(scope, objective)}: the baseline's answers have a ${comparedLabel(objective.kind)} and the candidate's do not.${NEEDS}`,
	"comparison.no-pairs": ({ scope }) => `No pair of requests was sent ${place(scope)}, so the candidate could not be compared with the baseline.`,
	"comparison.not-slower": (figures) => `The candidate was not slower than the baseline ${place(figures.scope)}: ${latency(figures)}, ${limitOf$1(figures)}.${smallest(figures)}`,
	"comparison.slower": (figures) => {
		const { scope, objective, ratio, toleratedRatio } = figures;
		const against = ratio !== null && ratio <= 1 + objective.limit ? `clearly above the ${formatRatioOf(toleratedRatio)} up to which a limit of ${formatLimit(objective)} raises no alarm` : limitOf$1(figures);
		return `The candidate was slower than the baseline ${place(scope)}: ${latency(figures)}, ${against}.`;
	},
	"comparison.slower-by-failures": ({ scope, objective, pairs, onlyCandidateFailed }) => `The candidate counts as slower than the baseline${inFigure(objective)} ${place(scope)}: only the candidate failed in ${formatCount(onlyCandidateFailed)} of ${plural(pairs, "pair")} (limit ${formatLimit(objective)}).`,
	"comparison.baseline-failed": ({ scope, objective, pairs, onlyBaselineFailed, bothFailed }) => `${slowdownUnknown(scope, objective)}: the baseline failed in ${formatCount(onlyBaselineFailed + bothFailed)} of ${plural(pairs, "pair")}. A baseline that answers would decide it.`,
	"comparison.too-few-pairs": ({ scope, objective, pairs }) => `${slowdownUnknown(scope, objective)}: ${plural(pairs, "pair")} in so short a time ${pairs === 1 ? "is" : "are"} too few. More time (\`max-duration\`) would decide it.`,
	"comparison.slowdown-undecided": (figures) => `${slowdownUnknown(figures.scope, figures.objective)}: ${latency(figures)}, ${limitOf$1(figures)}${inParentheses$1(leans(figures.leaning))}.${smallest(figures)} ${decidedBy(figures)}`,
	"comparison.failures-undecided": (figures) => {
		const { scope, objective, pairs, onlyCandidateFailed, leaning } = figures;
		return `${slowdownUnknown(scope, objective)}: only the candidate failed in ${formatCount(onlyCandidateFailed)} of ${plural(pairs, "pair")}, ${limitOf$1(figures)}${inParentheses$1(leans(leaning))}. ${decidedBy(figures)}`;
	},
	"comparison.less-available": (failures) => `The candidate failed more often than the baseline ${place(failures.scope)}: ${eachAlone(failures)}.`,
	"comparison.not-less-available": (failures) => {
		const { scope, pairs, onlyCandidateFailed, onlyBaselineFailed, bothFailed } = failures;
		return onlyCandidateFailed + onlyBaselineFailed + bothFailed === 0 ? `Neither image failed in ${plural(pairs, "pair")} ${place(scope)}.` : `The candidate did not fail more often than the baseline ${place(scope)}: ${eachAlone(failures)}.`;
	},
	"comparison.availability-undecided": (failures) => `Whether the candidate fails more often than the baseline ${place(failures.scope)} could not be determined: ${eachAlone(failures)}${inParentheses$1(leans(failures.leaning))}. More pairs would decide it.`
};
function slowdownUnknown(scope, objective) {
	return `Whether the candidate is slower than the baseline${inFigure(objective)} ${place(scope)} could not be determined`;
}
/** The latency needs no word: it is what "slower" means. */
function inFigure({ kind }) {
	return kind === "baseline-slowdown" ? "" : ` in ${comparedLabel(kind)}`;
}
function latency({ ratio, low, high, pairs, objective }) {
	const over = `over ${plural(pairs, "pair")}`;
	if (ratio === null) return `the baseline often failed ${over}`;
	return `its ${comparedLabel(objective.kind)} was ${formatRatioOf(ratio, 1 + objective.limit)} the baseline's${inParentheses$1(interval$1(low, high))} ${over}`;
}
/** An end that is not known is unbounded. */
function interval$1(low, high) {
	if (low === null && high === null) return "";
	const from = low === null ? "at most" : formatRatioOf(low);
	if (high === null) return `95 % interval: at least ${from}`;
	return `95 % interval: ${from}${low === null ? "" : " to"} ${formatRatioOf(high)}`;
}
function decidedBy({ isLastLook }) {
	return `${isLastLook ? "A quieter runner or a higher `max-slowdown`" : "More time (`max-duration`)"} would decide it.`;
}
function limitOf$1({ objective }) {
	return `against a limit of ${formatLimit(objective)}`;
}
function smallest({ smallestSeen }) {
	if (smallestSeen === null) return "";
	return ` The smallest slowdown that this run could detect is ${formatRatioOf(smallestSeen)}.`;
}
function eachAlone({ pairs, onlyCandidateFailed, onlyBaselineFailed, bothFailed }) {
	const both = bothFailed === 0 ? "" : `, and both in ${formatCount(bothFailed)}`;
	return `only the candidate failed in ${formatCount(onlyCandidateFailed)} of ${plural(pairs, "pair")}, only the baseline in ${formatCount(onlyBaselineFailed)}${both}`;
}

// src/report/messages/en/experiments/degradation-messages.ts
const ADVICE = "Disable non-essential features, such as conversation history, while CPU use is above 80 %, shed new connections while memory use is above 90 %, and report what is disabled.";
/** Experiments that should trigger the service's degraded mode: what they do, their effects and their own checks. */
const DEGRADATIONS = {
	"degrade-cpu.description": ({ workers }) => `${plural(workers, "CPU worker")} in the container, which raise its CPU use above 80 % of its limit`,
	"degrade-cpu.no-reading": () => "The engine did not report the container's CPU time.",
	"degrade-cpu.effect": ({ usedRatio, neededRatio }) => `The container used ${formatRatio(usedRatio, neededRatio)} of its CPU limit.`,
	"degrade-cpu.no-effect": ({ usedRatio, neededRatio }) => `The container used only ${formatRatio(usedRatio, neededRatio)} of its CPU limit, which is not above ${formatRatio(neededRatio)}. Raise \`workers\`.`,
	"degrade-memory.description": ({ ratio }) => `the container's memory is filled to ${formatRatio(ratio)} of its limit and held there`,
	"fill-memory.ended": ({ exitCode, usedRatio }) => {
		const used = usedRatio === null ? " The engine did not report the container's memory use." : ` After that the container used ${formatRatio(usedRatio)} of its memory limit.`;
		return `The process that held the memory ended before the window did (exit code ${exitCode ?? "unknown"}).${used}`;
	},
	"fill-memory.no-reading": () => "The engine did not report the container's memory use.",
	"fill-memory.full": ({ usedBytes, limitBytes }) => `The container already uses ${formatBytes(usedBytes)} of its ${formatBytes(limitBytes)} of memory, so there is nothing left to fill. Raise \`memory\`.`,
	"degrade-memory.effect": ({ usedRatio, neededRatio }) => `The container used ${formatRatio(usedRatio, neededRatio)} of its memory limit.`,
	"degrade-memory.no-effect": ({ usedRatio, neededRatio }) => `The container used only ${formatRatio(usedRatio, neededRatio)} of its memory limit, which is not above ${formatRatio(neededRatio)}.`,
	"degrading.not-supported": () => `Not supported: the service reports disabled features neither on its health route nor in the header \`x-degraded\`. ${ADVICE}`,
	"degrading.disabled-before": ({ name, features }) => `The service already reported ${listed(features)} as disabled before ${name} and without load, so the effect of ${name} could not be determined. A service that starts with all features enabled would decide it.`,
	"degrading.not-reported": ({ name }) => `The service did not report its disabled features under ${name}. A report of them would decide it.`,
	"degrading.not-entered": ({ name }) => `The service has a degraded mode, which disables what is not essential when a resource is short, but did not enter it under ${name}.`,
	"degrading.passed": ({ objective, backMs, ...disabled }) => `${reported(disabled)} Everything was enabled again ${formatMeasured(objective, backMs)} after the load ended, within the limit of ${formatLimit(objective)}.`,
	"degrading.not-watched-long-enough": ({ objective, watchedMs, ...disabled }) => `${reported(disabled)} It did not report everything as enabled again in the ${formatDuration(watchedMs)} that it was watched. Watching it for the whole limit of ${formatLimit(objective)} would decide it.`,
	"degrading.not-left": ({ objective, ...disabled }) => `${reported(disabled)} It did not enable everything again within the limit of ${formatLimit(objective)}.`,
	"degrading.left-too-late": ({ objective, backMs, ...disabled }) => `${reported(disabled)} Everything was enabled again ${formatMeasured(objective, backMs)} after the load ended, above the limit of ${formatLimit(objective)}.`,
	"running-first.not-watched": () => "It could not be determined whether running requests are finished, because none was observed. A running request would decide it.",
	"running-first.shed-before": ({ name, shed }) => `The service already shed ${shed} of the few requests sent before ${name}, so it could not be determined what it sheds for lack of memory. A service that sheds nothing before it would decide it.`,
	"running-first.not-supported": ({ name }) => `Not supported: the service neither shed new requests under ${name} nor reports disabled features. ${ADVICE}`,
	"running-first.no-new-requests": ({ name }) => `No new request was sent under ${name}. A new request would decide it.`,
	"running-first.none-running": ({ shed }) => `The service shed ${all(shed, "new request")} immediately, but no other request was running at that time. A running request would decide whether the service finishes it.`,
	"running-first.passed": ({ shed, finished }) => `The service shed ${all(shed, "new request")} immediately and finished ${all(finished, "running request")}.`,
	"running-first.not-finished": ({ name, failed, running, details }) => `The service did not finish ${failed} of ${plural(running, "running request")} when its memory filled up under ${name} (${details.map(replyText).join("; ")}).`,
	"running-first.not-shed": ({ name, failed, fresh, details }) => `The service did not shed ${failed} of ${plural(fresh, "new request")} correctly under ${name} (${details.map(replyText).join("; ")}).`
};
function reported({ name, features }) {
	return `Under ${name} the service disabled ${listed(features)} and reported it.`;
}
function all(count, noun) {
	return count === 1 ? `the ${noun}` : `all ${plural(count, noun)}`;
}

// src/report/messages/en/experiments/disturbance-messages.ts
const VICTIM = {
	serving: "the process that owns the service's port",
	main: "the container's first process",
	largest: "the process with the most memory",
	worker: "the busiest process below the serving one"
};
const DOWN = {
	stop: (name) => `${name} is stopped`,
	freeze: (name) => `all processes of ${name} are frozen`,
	refuse: (name) => `the service's connections to ${name} are refused`,
	blackhole: (name) => `the service's packets to ${name} are dropped`
};
const FROZEN = {
	all: "all processes are frozen",
	serving: "the process that owns the service's port is frozen",
	main: "the container's first process is frozen",
	worker: "the busiest process below the serving one is frozen"
};
const WRITES = {
	written: "succeeded",
	full: "failed for lack of room",
	denied: "was not permitted to the user of the image",
	other: "failed in another way"
};
const ENDINGS = {
	open: "were accepted",
	refused: "were refused",
	silent: "got no answer",
	other: "failed"
};
const ENDED = {
	open: "was accepted",
	refused: "was refused",
	silent: "got no answer",
	other: "failed in another way"
};
/** Experiments with a disturbance: what they do, their effects and their own checks. */
const DISTURBANCES = {
	"cpu-overload.description": ({ workers }) => `${plural(workers, "CPU worker")} inside the container's quota`,
	"disk-pressure.description": ({ workers, bytesPerSecond }) => {
		const limit = bytesPerSecond === null ? "" : `, limited to ${formatBytes(bytesPerSecond)} per second`;
		return `${workers} ${workers === 1 ? "worker writes" : "workers write"} to the container's disk with fsync${limit}`;
	},
	"kill-restart.description": ({ target }) => `${VICTIM[target]} is killed with SIGKILL, bypassing the engine`,
	"network-delay.description": ({ delayMs, jitterMs, lossRatio }) => {
		const jitter = jitterMs === 0 ? "" : ` (± ${formatDuration(jitterMs)})`;
		const loss = lossRatio === 0 ? "" : `, and ${formatRatio(lossRatio)} of them are lost`;
		return `the service's packets are delayed by ${formatDuration(delayMs)}${jitter}${loss}`;
	},
	"oom-kill.description": ({ target }) => `the container's memory is filled up to its limit until the kernel kills ${VICTIM[target]}`,
	"terminate.description": ({ graceMs }) => `the container's first process gets the image's stop signal, bypassing the engine, and ${graceMs === null ? "the image's stop timeout (else 10 s)" : formatDuration(graceMs)} to end`,
	"dependency-down.description": ({ of, how, forMs, mayRefuse }) => {
		const name = of ?? "the only other container on the network";
		const refusals = mayRefuse ? "; a quick 503 or 429 counts as an answer meanwhile" : "";
		return `${DOWN[how](name)} for at least ${formatDuration(forMs)}${refusals}`;
	},
	"freeze.description": ({ target, forMs }) => `${FROZEN[target]} for ${formatDuration(forMs)}, while requests go on`,
	"memory-pressure.description": ({ levelRatio }) => `the container's memory use is held above ${formatRatio(levelRatio)} of its limit, while requests go on`,
	"disk-full.description": ({ paths, sizeBytes }) => `${listed(paths)}, ${paths.length === 1 ? "a file system" : "file systems"} of ${formatBytes(sizeBytes)} from the start of the container, ${paths.length === 1 ? "is" : "are"} filled up, while requests go on`,
	"experiment.started": () => "Started:",
	"effect.observed": () => "The experiment had a measurable effect.",
	"effect.not-observed": () => "The experiment had no measurable effect.",
	"aborted.experiment": () => "The experiment was aborted.",
	"stressor.ended-at-once": ({ exitCode }) => `stress-ng exited immediately with code ${exitCode}.`,
	"stressor.not-started": ({ workers }) => `stress-ng did not start ${plural(workers, "worker")} in the container in time.`,
	"stressor.silent": () => "The stressors in the container did not respond in time.",
	"memory.machine-too-small": ({ availableBytes, limitBytes }) => `The engine's machine has only ${formatBytes(availableBytes)} of free memory, which is not enough to fill the container's limit of ${formatBytes(limitBytes)} without crashing the machine. Lower \`memory\`.`,
	"helper.problem": (args) => sentenceOf(refusal({
		...args,
		reason: ""
	})),
	"helper.failed": ({ exitCode }) => `A helper of the drill ended with code ${exitCode}.`,
	"signal.no-process": () => "No process of the container was found.",
	"signal.not-running": ({ status }) => `The container is ${status}, so it has no process to signal.`,
	"removal.processes-left": ({ processes }) => `${formatCount(processes)} of its processes ${processes === 1 ? "is" : "are"} still running.`,
	"removal.time-limit": ({ limitMs }) => `A removal may take ${formatDuration(limitMs)}.`,
	"stressor.ended": ({ exitCode }) => `stress-ng ended before the window did (exit code ${exitCode ?? "unknown"}).`,
	"cpu-overload.effect": (args) => `${throttled(args)}. ${slowed(args)}`,
	"cpu-overload.not-slowed": ({ minMultiple, ...args }) => `${throttled(args)}, but the service hardly slowed down. ${slowed(args, minMultiple)} It takes at least ${formatMultiple(minMultiple)}.`,
	"cpu-overload.not-throttled": ({ usedCpus, cpus, ...args }) => {
		const used = usedCpus === null ? "an unknown part" : `only ${usedCpus.toFixed(2)}`;
		return `The CPU quota was not the limit: ${throttled(args).replace("The", "the")}, hardly more than before, and used ${used} of ${formatCpus(cpus)}. ${slowed(args).replace(/\.$/, "")}${isSlower(args) ? ", but not because of the quota" : ""}.`;
	},
	"cpu-overload.no-counters": (args) => `The engine did not report throttling, so the effect could not be verified. ${slowed(args)}`,
	"cpu-overload.no-requests": (args) => `${throttled(args)}. ${slowed(args)}`,
	"dependency-down.effect": ({ of, port, ending }) => `Connections from the service's network to ${of}, port ${port}, ${ENDINGS[ending]}, as they should.`,
	"dependency-down.no-effect": ({ of, port, how, ending }) => `A connection from the service's network to ${of}, port ${port}, ${ENDED[ending]}, which does not fit \`how: ${how}\`.`,
	"dependency-down.no-port": ({ of }) => `${of} accepted no connection from the service's network before, so the effect could not be verified.`,
	"dependency-down.not-back": ({ of }) => `${of} was brought back, but accepts no connections.`,
	"dependency-down.frozen": ({ of, processes }) => `${processes === 1 ? "The only process" : `All ${processes} processes`} of ${of} stood still until the end.`,
	"dependency-down.not-frozen": ({ of }) => `Not all processes of ${of} stood still until the end.`,
	"freeze.effect": ({ processes, name }) => name === null ? `All ${processes} processes stood still until the end.` : `${name || "The process"} stood still until the end.`,
	"freeze.no-effect": () => "Not all frozen processes stood still until the end.",
	"offline.description": () => "the container's way out is cut, and its first process is killed with SIGKILL, bypassing the engine",
	"offline.effect": ({ restarted }) => restarted ? "SIGKILL ended the container's first process, and nothing beyond its own networks could be reached from inside, before the kill and after the restart." : "SIGKILL ended the container's first process, and nothing beyond its own networks could be reached from inside before the kill; it did not run when this was tried again, with the same routes.",
	"offline.no-way-out": () => "Before the cut, no address of this machine or the engine's could be reached from inside the container, so the cut could not be verified.",
	"offline.not-cut": ({ restarted }) => `The container still had a way out ${restarted ? "after the restart" : "before the kill"}.`,
	"worker.none": () => "No process runs below the serving one, so there is no worker.",
	"memory-pressure.effect": ({ usedRatio, neededRatio, ...cache }) => `The container used at least ${formatRatio(usedRatio, neededRatio)} of its memory limit.${reclaimed(cache)}`,
	"memory-pressure.no-effect": ({ above, readings, lowestRatio, neededRatio }) => `The container used more than ${formatRatio(neededRatio)} of its memory limit in only ${formatCount(above)} of ${plural(readings, "reading")}, and at the lowest ${formatRatio(lowestRatio, neededRatio)}.`,
	"memory-pressure.killed": () => "The kernel killed a process of the service for lack of memory, although the process that holds the memory is marked to be killed first.",
	"disk-full.effect": ({ paths }) => `Writes from inside the container to ${listed(paths)} failed for lack of room (ENOSPC) at the start and at the end.`,
	"disk-full.no-effect": ({ path, ending, atFirst }) => `A write from inside the container to ${path} ${WRITES[ending]}${atFirst ? " even before it was filled up" : ", although it was filled up"}.`,
	"disk-full.not-running": () => "The container was not running when a write from inside was to be tried, so the effect could not be verified.",
	"disk-pressure.effect": (args) => `${wrote(args)} to the disk.`,
	"disk-pressure.no-effect": ({ bytesPerSecond, minBytesPerSecond }) => `The workers wrote only ${perSecond(bytesPerSecond, minBytesPerSecond)} to the disk; it takes at least ${perSecond(minBytesPerSecond)}.`,
	"disk-pressure.limited": (args) => `${wrote(args)} to the disk, ${limited(args)}.${unlimited(args)}`,
	"disk-pressure.limit-exceeded": (args) => `${wrote(args)} to the disk, although they were ${limited(args)}.${unlimited(args)}`,
	"disk-pressure.stalled": (args) => `${wrote(args)} to the disk, far less than allowed: they were ${limited(args)}.${unlimited(args)} Something else slowed them down.`,
	"disk-pressure.limit-too-high": (args) => `${wrote(args)} to the disk.${unlimited(args)} A \`write-limit\` of ${perSecond(args.limitPerSecond)} hardly slows them down: lower it.`,
	"disk-pressure.limit-not-set": (args) => `${wrote(args)} to the disk. The write limit of ${perSecond(args.limitPerSecond)} could not be set for the container: ${refusal(args)}.`,
	"network-delay.effect": (args) => `${later(args)} ${delayedBy(args)}`,
	"network-delay.no-effect": (args) => `${later(args, args.addedMs < 0 ? "" : "only ")} ${delayedBy(args)}`,
	"network-delay.no-requests": (args) => `No request shows the delay (expected: ${formatDuration(args.expectedMs)}). ${delayedBy(args)}`,
	"signal.not-first-process": ({ signal, process }) => `${signal} reached ${reached(process)}, which is not the container's first process.`,
	"kill-restart.effect": (args) => `SIGKILL ended ${victimWords(args)}.`,
	"kill-restart.not-ended": ({ process }) => `SIGKILL reached ${reached(process)}, but the process did not end.`,
	"oom-kill.effect": ({ containerEnded, exitCode, ...args }) => {
		const code = containerEnded ? ` The container ended with ${codeWords(exitCode)}.` : "";
		return `The memory was exhausted, and the kernel killed ${victimWords(args)}.${code}`;
	},
	"oom-kill.no-pid": ({ name }) => `The kernel does not report the PID of ${code(name)} inside its container.`,
	"oom-kill.not-filled": ({ exitCode }) => `The container's memory could not be filled (exit code ${exitCode}).`,
	"oom-kill.not-first-process": ({ process }) => `The memory was exhausted, and the kernel killed ${processName(process)}, which is not the container's first process.`,
	"oom-kill.not-killed": ({ othersEnded, ...args }) => {
		const others = othersEnded === null || othersEnded === 0 ? "" : ` ${othersEnded === 1 ? "Another process" : `${othersEnded} other processes`} ended.`;
		return `The memory was exhausted, but the kernel did not kill the process that was marked for it: ${victimWords(args)}.${others}`;
	},
	"oom-kill.not-exhausted": ({ process, ended, fillerRunning, fillerExitCode }) => {
		return `The engine did not report that the memory was exhausted${ended ? `, although ${processName(process)} ended` : ""}. The process that fills the memory ${fillerRunning ? "was still running" : `ended with ${codeWords(fillerExitCode)}`}.`;
	},
	"terminate.effect": ({ signal, process, serving }) => {
		const below = serving === null ? "" : ` A process below it, ${processName(serving)}, owns the service's port.`;
		return `${signal} reached the container's first process, ${reached(process)}.${below}`;
	}
};
/** Without a period. */
function throttled({ throttledRatio, steadyThrottledRatio }) {
	return `The container was throttled in ${formatRatio(throttledRatio)} of its scheduling periods (steady state: ${formatRatio(steadyThrottledRatio)})`;
}
function slowed({ p50Multiple, p95Multiple }, beside) {
	if (p50Multiple === null || p95Multiple === null) return "No request shows whether the service slowed down.";
	return `Latency was ${formatMultiple(p50Multiple, beside)} the steady state's at P50 and ${formatMultiple(p95Multiple, beside)} at P95.`;
}
function codeWords(exitCode) {
	return exitCode === null ? "an unknown exit code" : `exit code ${exitCode}`;
}
/** Noise alone stays below it. */
const SLOWER = 1.2;
function isSlower({ p50Multiple, p95Multiple }) {
	return Math.max(p50Multiple ?? 0, p95Multiple ?? 0) >= SLOWER;
}
function reclaimed({ cacheBytesBefore: before, cacheBytes: now }) {
	return before === null || now === null ? "" : ` Its page cache went from ${formatBytes(before)} to ${formatBytes(now)}.`;
}
function perSecond(bytes, beside) {
	return `${formatBytes(bytes, beside)} per second`;
}
/** Without an end. */
function wrote({ bytesPerSecond }) {
	return `The workers wrote ${perSecond(bytesPerSecond)}`;
}
function limited({ limitPerSecond, file, device }) {
	const by = file === "io.max" ? "io.max (control groups v2)" : "blkio.throttle (control groups v1)";
	return `limited to ${perSecond(limitPerSecond)} by ${by} on device ${device}`;
}
function unlimited({ freePerSecond }) {
	return ` Without the limit they wrote ${perSecond(freePerSecond)}.`;
}
function later({ addedMs, expectedMs }, only = "") {
	return `P50 was ${only}${formatDuration(Math.abs(addedMs))} ${addedMs < 0 ? "lower" : "higher"} than in the steady state (expected: ${formatDuration(expectedMs)}).`;
}
function delayedBy({ proxy }) {
	if (proxy === null) return "The delay was added by netem in the container's network.";
	const { connections, reset } = proxy;
	const resets = reset === null ? "" : ` The proxy reset ${formatCount(reset)} of ${plural(connections, "connection")}.`;
	return `The delay was added by a proxy in front of the service's port, because netem was not available (${refusal(proxy)}).${resets}`;
}
function reached({ name, pidInside, pid }) {
	return pidInside === null ? `${name} (host PID ${pid})` : `${name} (PID ${pidInside}, host PID ${pid})`;
}
const PROBLEMS = {
	"process-not-ours": (pid) => `process ${pid} does not belong to the container`,
	"process-ended": (pid) => `process ${pid} has ended`,
	"no-tc": () => "this machine has no `tc`",
	"no-network": () => "the container has no network",
	"rule-left": (value) => `the rule for ${value} is still there`,
	"not-frozen": () => "not all processes of the dependency could be stopped",
	"not-filled": () => "the file system of a path could not be filled",
	"not-resumed": () => "the processes of the dependency could not be resumed",
	"delay-left": () => "the delay is still there",
	"container-ended": () => "the container's process has ended",
	"group-unreadable": () => "its control group could not be read",
	"no-write-limit": () => "its control group has no limit for writes",
	"write-limit-rejected": (device) => `the kernel rejected a limit for device ${device}`,
	"write-limit-not-kept": (device) => `the kernel did not keep the limit for device ${device}`,
	"write-limit-left": (device) => `the write limit of device ${device} is still there`,
	"disk-not-mounted": () => "its disk is not mounted",
	"disk-without-device": (device) => `its disk is on a file system without a device of its own (${device})`,
	"device-unknown": (device) => `the kernel does not know device ${device}`
};
/** Returns why a helper could not do its work, as a clause. */
function refusal({ problem, value, reason }) {
	return (problem === null ? "" : PROBLEMS[problem](value)) || reason.replace(/[.\s]+$/, "") || "no reason was given";
}

// src/report/messages/en/experiments/health-messages.ts
/** How long a start took, and what the health check reported at a start, in an outage and under load. */
const HEALTH = {
	"start.passed": (figures) => `${firstAnswer(figures)}, within the limit of ${formatLimit(figures.objective)}.`,
	"start.failed": (figures) => `${firstAnswer(figures)}, above the limit of ${formatLimit(figures.objective)}.`,
	"health.no-healthcheck": () => "`health` is `HEALTHCHECK`, but the container has no health check: neither its image nor `options` defines one.",
	"advice.no-healthcheck": () => "Set `health` to the path of a health route, such as `/health`, or add a HEALTHCHECK to the image.",
	"health.not-asked": ({ scope }) => `The health check was not asked ${place(scope)}. It takes its answers to decide the check.`,
	"health.never-good": ({ asked, status }) => `The health check was never good in ${plural(asked, "request")} over the drill${inParentheses$1(status === null ? "" : `mostly HTTP status ${status}`)}, so it shows nothing. It takes a health check that is good as long as the service answers to decide the check.`,
	"false-ready.passed": ({ scope, objective, measured }) => {
		const when = measured === 0 ? "no earlier than it answered" : `${formatMeasured(objective, measured)} before it answered`;
		return `${afterStart(scope)} the health check reported the service as ready ${when}, within the limit of ${formatLimit(objective)}.`;
	},
	"false-ready.failed": ({ scope, objective, measured }) => `${afterStart(scope)} the health check reported the service as ready ${formatMeasured(objective, measured)} before it answered, above the limit of ${formatLimit(objective)}. A supervisor sends requests from that report on.`,
	"false-ready.never": ({ scope, objective, watchedMs }) => `${afterStart(scope)} the health check reported the service as ready, but it gave no good answer in the ${formatDuration(watchedMs)} that followed; the limit is ${formatLimit(objective)}.`,
	"false-ready.watched-too-short": ({ scope, objective, watchedMs }) => `${afterStart(scope)} the health check reported the service as ready, but it was watched for only ${formatDuration(watchedMs)} after that and gave no good answer. Watching it for the whole limit of ${formatLimit(objective)} would decide the check.`,
	"false-ready.not-restarted": ({ scope }) => `The container was not started again after ${scope}, so there was no start to judge.`,
	"noticed.passed": ({ scope, objective, measured }) => `The health check turned bad ${formatMeasured(objective, measured)} after the service no longer answered ${place(scope)}, within the limit of ${formatLimit(objective)}.`,
	"noticed.not-restarted": () => "The service did not answer again by itself. Docker does not restart a container that is unhealthy; Kubernetes and Swarm do.",
	"noticed.failed": ({ scope, objective, measured }) => `The health check turned bad only ${formatMeasured(objective, measured)} after the service no longer answered ${place(scope)}, above the limit of ${formatLimit(objective)}.`,
	"noticed.never": ({ scope, objective, outageMs }) => `The service gave no good answer for ${formatDuration(outageMs)} ${place(scope)}, but the health check stayed good; the limit is ${formatLimit(objective)}. No supervisor would restart it.`,
	"noticed.bad-before": ({ scope }) => `The health check was bad before the service stopped answering ${place(scope)}, so what it notices could not be determined. It takes one that is good until then to decide the check.`,
	"noticed.no-outage": ({ scope }) => `The service kept answering ${place(scope)}, so there was nothing for the health check to notice.`,
	"noticed.too-short": ({ scope, objective, outageMs, neededMs }) => `The service gave no good answer for only ${formatDuration(outageMs)} ${place(scope)}, too short for a limit of ${formatLimit(objective)}. It takes ${formatDuration(neededMs)} to decide the check.`,
	"noticed.back-before": ({ scope, objective, outageMs }) => `The service answered again after ${formatDuration(outageMs)} ${place(scope)}, before the health check had to notice (limit: ${formatLimit(objective)}).`,
	"noticed.container-ended": ({ scope }) => `The container ended ${place(scope)}, which the engine notices without a health check.`,
	"health.passed": (figures) => `${wellAnswered(figures)}, within the limit of ${formatLimit(figures.objective)}.`,
	"health.failed": (figures) => `Only ${wellAnswered(figures)}, below the limit of ${formatLimit(figures.objective)}. A supervisor would restart a service that merely has too much to do.`,
	"health.undecided": (figures) => `${wellAnswered(figures)}, below the limit of ${formatLimit(figures.objective)}, which may be chance. More time (\`duration\`) would decide the check.`,
	"health.too-few": (figures) => `${wellAnswered(figures)}, which is too few to compare with the limit of ${formatLimit(figures.objective)}: it takes ${formatCount(figures.needed)}. More time (\`duration\`) would decide the check.`,
	"advice.raise-start": ({ suggestedMs }) => `Or raise \`max-start\`, for example to ${durationInput(suggestedMs)}, if your deployment waits that long.`,
	"advice.ready-when-loaded": () => "Report ready only when a request would be answered: return 503 from the health route until the model is loaded and has answered once, or load the model before the service listens.",
	"advice.check-what-serves": () => "Let the health check depend on what answers requests, not on the web server alone: report bad when the engine or a worker is gone, or when requests wait and none has been finished for some seconds.",
	"advice.healthcheck-interval": () => "Docker calls a container unhealthy after `interval` times `retries`, by default a minute and a half: set `--interval=5s --timeout=1s --retries=2` in the HEALTHCHECK, or raise `max-unnoticed`.",
	"advice.unhealthy-goes-on": () => "Docker does not restart a container that is unhealthy: deploy it where something does, such as Kubernetes or Swarm, or end the main process when its engine is gone.",
	"advice.health-apart": () => "Answer health requests apart from the model: do not run it on the thread or event loop that answers them, do not let them wait in the queue of the others, and keep what they check cheap.",
	"advice.health-path": ({ health }) => `Check that \`health: ${health}\` is right: ask it by hand while the service answers.`,
	"advice.longer-outage": ({ name, suggestedMs }) => `Let ${name} last longer (\`for: ${durationInput(suggestedMs)}\` in a plan file), or lower \`max-unnoticed\`.`
};
function firstAnswer({ objective, measured, baselineMs }) {
	const baseline = baselineMs === null ? "" : `baseline: ${formatMeasured(objective, baselineMs)}`;
	return `The first good answer came ${formatMeasured(objective, measured)} after the container's start${inParentheses$1(baseline)}`;
}
function afterStart(scope) {
	return scope === "start" ? "After the start" : `After ${scope}`;
}
function wellAnswered({ scope, asked, ok, late, limitMs }) {
	const of = `${formatCount(ok)} of ${plural(asked, "health request")} ${place(scope)}`;
	if (limitMs === null) return `${of} found the container healthy`;
	const tooLate = late === 0 ? "" : `${formatCount(late)} too late`;
	return `${of} were answered well within ${formatDuration(limitMs)}${inParentheses$1(tooLate)}`;
}

// src/report/messages/en/experiments/load-messages.ts
/** Experiments that only send requests: what they do, and their own checks. */
const LOADS = {
	"bad-input.description": ({ kinds, times, largeBodies }) => `${kinds} kinds of bad input, sent ${times} times each, and ${largeBodies} bodies of 1 MiB`,
	"bad-input.sent": ({ sent, planned }) => `${formatCount(sent)} of ${plural(planned, "bad input")} were sent.`,
	"refusals.none-sent": () => "No bad input was sent before the window ended. Raise `max-duration`.",
	"refusals.too-few": ({ sent, planned }) => `Only ${formatCount(sent)} of ${plural(planned, "bad input")} were sent within \`max-duration\`. Raise it to send all of them.`,
	"refusals.passed": ({ sent }) => `All ${plural(sent, "bad input")} were handled correctly: with 4xx or an answer, never with 5xx.`,
	"refusals.failed": ({ wrong, sent, ...examples }) => `${formatCount(wrong)} of ${plural(sent, "bad input")} ${was(wrong)} not handled correctly: ${named(examples)}.`,
	"memory-left.not-finished": () => `${FREED_UNKNOWN} not all of them were sent before the window ended. Raise \`max-duration\`.`,
	"memory-left.too-few": ({ bodies }) => `${FREED_UNKNOWN} only ${formatCount(bodies)} were sent before the window ended. Raise \`max-duration\`.`,
	"memory-left.no-reading": () => `${FREED_UNKNOWN} the engine did not report the container's memory use. A reading would decide it.`,
	"memory-left.passed": (figures) => `${allocated(figures)}.`,
	"memory-left.failed": ({ objective, ...figures }) => `${allocated(figures)} (${formatMeasured(objective, figures.leftBytes / figures.sentBytes)}, limit ${formatLimit(objective)}), apparently for good: a client that sends enough of them can take the service down.`,
	"abandon.description": ({ clients }) => `${plural(clients, "client")} ${clients === 1 ? "hangs" : "hang"} up in the middle of an answer`,
	"abandon.effect": ({ clients, answering, streamed }) => `${formatCount(answering)} of ${plural(clients, "client")} ${was(answering)} being answered when they hung up${streamed ? ", after the first text" : ""}.`,
	"abandon.no-effect": ({ clients, answered, waiting }) => {
		const rest = clients - answered - waiting;
		const parts = [
			...answered === 0 ? [] : [`${formatCount(answered)} had the whole answer before`],
			...waiting === 0 ? [] : [`${formatCount(waiting)} waited for it to begin`],
			...rest === 0 ? [] : [`${formatCount(rest)} got an error or no connection`]
		];
		return `None of ${plural(clients, "client")} was being answered when it hung up: ${listed(parts)}.`;
	},
	"drain.passed": ({ objective, clients, measured }) => `${formatMeasured(objective, measured)} after ${hungUp(clients)}, CPU use was at rest, and the next request was as fast as in the steady state.`,
	"drain.went-on": ({ objective, clients, usedCpus, restCpus, restMs, untilMs }) => {
		const until = restMs === null ? `it still did after ${formatDuration(untilMs)}` : `it did for about ${formatMeasured(objective, restMs)}`;
		return `The service went on working after ${hungUp(clients)}, as if they still waited: it used ${shownCpus(usedCpus)} (at rest at most ${shownCpus(restCpus)}), and ${until}, limit ${formatLimit(objective)}.`;
	},
	"drain.slow": ({ objective, clients, fastMs, slowestMs, usualMs, failed }) => {
		const slow = failed > 0 ? "got no good answer or took" : "took";
		const until = fastMs === null ? "none was as fast as before" : `the first one as fast as before was sent after ${formatMeasured(objective, fastMs)}`;
		return `The service was still busy after ${hungUp(clients)}: the next requests ${slow} up to ${formatDuration(slowestMs)} (as before: at most ${formatDuration(usualMs)}), and ${until}, limit ${formatLimit(objective)}.`;
	},
	"drain.not-finished": () => `${DRAIN_UNKNOWN} the requests after that were not finished. Another run would decide it.`,
	"drain.no-reading": () => `${DRAIN_UNKNOWN} the engine did not report the container's CPU use often enough. Readings would decide it.`,
	"drain.not-visible": ({ usedCpus, restCpus }) => `${DRAIN_UNKNOWN} its CPU use does not show it: one answer brings it to ${shownCpus(usedCpus)}, and without any request it is up to ${shownCpus(restCpus)}.`,
	"drain.near-limit": ({ objective, fromMs, toMs }) => `CPU use came to rest between ${formatMeasured(objective, fromMs)} and ${formatMeasured(objective, toMs)} after they hung up, and the limit of ${formatLimit(objective)} is in between. Another limit would decide it.`,
	"memory-leak.description": ({ bytesPerRequest }) => `a soak: at most ${formatBytes(bytesPerRequest)} of memory may remain allocated per request`,
	"memory-leak.measured": ({ answered, readings }) => `${plural(answered, "request")} ${was(answered)} answered, and memory was read ${plural(readings, "time")}.`,
	"growth.ended": () => "The container ended during the soak, so the growth of its memory could not be determined. A soak without a restart would decide it.",
	"growth.too-short": ({ blocks, neededBlocks, onBaseline }) => `${onBaseline ? "The baseline's soak" : "The soak"} was too short to determine whether memory grows: it had ${blocks} of ${neededBlocks} blocks of 20 requests and 3 seconds. Raise \`max-duration\`.`,
	"growth.failed": ({ bytesPerRequest, minBytesPerRequest, ownBytesPerRequest, memoryLimitBytes, ...figures }) => {
		const { objective, fullInMs } = figures;
		const proven = `at least ${formatMeasured(objective, minBytesPerRequest)} of it is proven`;
		const grown = `Memory grew by ${formatMeasured(objective, bytesPerRequest)} per request${beyond(figures)} (${proven}), above the limit of ${formatLimit(objective)}.`;
		if (fullInMs === null) return grown;
		return `${grown} ${inTotal(figures)} ${formatBytes(1e3 * ownBytesPerRequest)} per 1,000 requests: at this rate the container's limit of ${formatBytes(memoryLimitBytes)} is reached in ${formatHours(fullInMs)}.`;
	},
	"growth.passed": ({ maxBytesPerRequest, ownMaxBytesPerRequest, memoryLimitBytes, minRequestsLeft, ...figures }) => {
		const { objective, requests } = figures;
		const grown = `Memory grew by less than ${formatMeasured(objective, maxBytesPerRequest)} per request${beyond(figures)} over ${plural(requests, "request")}, within the limit of ${formatLimit(objective)}.`;
		if (minRequestsLeft === null) return grown;
		const left = formatCount(Number(minRequestsLeft.toPrecision(2)));
		return `${grown} ${inTotal(figures)} at most ${formatBytes(1e3 * ownMaxBytesPerRequest)} per 1,000 requests: the container's limit of ${formatBytes(memoryLimitBytes)} lasts for at least ${left} more requests.`;
	},
	"growth.hidden": ({ objective, requests, hiddenBytesPerRequest }) => `Memory remained constant over ${plural(requests, "request")}, but had grown before: by ${formatMeasured(objective, hiddenBytesPerRequest)} for each request since its minimum. What the service keeps of that may hide growth above the limit of ${formatLimit(objective)} per request. Raise \`max-duration\`.`,
	"growth.memory-used": ({ usedBytes, memoryLimitBytes }) => `At the end of the soak, ${formatRatio(Math.min(1, usedBytes / memoryLimitBytes))} of the container's memory was in use (${formatBytes(usedBytes)} of ${formatBytes(memoryLimitBytes)}).`,
	"growth.undecided": ({ bytesPerRequest, minBytesPerRequest, maxBytesPerRequest, leaning, ...figures }) => {
		const { objective, requests } = figures;
		const bounds = `from ${formatMeasured(objective, minBytesPerRequest)} to ${formatMeasured(objective, maxBytesPerRequest)}`;
		return `Memory seems to grow by ${formatMeasured(objective, bytesPerRequest)} per request${beyond(figures)} over ${plural(requests, "request")}: anything ${bounds} is possible, and the limit of ${formatLimit(objective)} is in between (leaning ${leaning}). Raise \`max-duration\`.`;
	},
	"overflow.description": ({ texts, maxWords }) => `${texts} texts of up to ${formatCount(maxWords)} words, with the sentiment at the end`,
	"overflow.sent": ({ sent, planned, answered }) => `${formatCount(sent)} of ${plural(planned, "long text")} were sent, and ${formatCount(answered)} of them ${was(answered)} answered or rejected.`,
	"long-texts.none-sent": () => "No long text was sent. A run that sends them would decide it.",
	"long-texts.too-few": ({ sent, planned }) => `Only ${formatCount(sent)} of ${plural(planned, "long text")} were sent within \`max-duration\`. Raise it to send all of them.`,
	"long-texts.passed": ({ sent, refused }) => {
		const all = `All ${plural(sent, "long text")} were`;
		if (refused === 0) return `${all} answered in time.`;
		return `${all} answered in time (${formatCount(sent - refused)}) or rejected with 4xx (${formatCount(refused)}).`;
	},
	"long-texts.failed": ({ wrong, sent, ...examples }) => `${formatCount(wrong)} of ${plural(sent, "long text")} ${was(wrong)} not handled correctly: ${named(examples)}.`,
	"overload.description": ({ factor }) => `requests at ${factor} times the service's capacity`,
	"probe.no-plain-answer": ({ detail }) => `A plain text got no good answer: ${withoutEnd(replyText(detail))}.`,
	"probe.failed": ({ text }) => `The texts could not be sent: ${sentenceOf(text)}`,
	"prompt-injection.description": ({ attempts, kinds, minHeld }) => `${formatCount(attempts)} attempts of ${kinds} kinds, of which at least ${formatRatio(minHeld)} must not change the label`,
	"prompt-injection.sent": ({ sent, planned, answered }) => `${formatCount(sent)} of ${plural(planned, "attempt")} were sent, and ${formatCount(answered)} of them ${was(answered)} answered or rejected.`,
	"prompt-injection.not-answered": ({ name }) => `No attempt of ${name} was answered. Answers would decide it.`,
	"isolation.no-labels": () => "The service returns no label that an attempt could change.",
	"isolation.passed": (figures) => `${held(figures)}.`,
	"isolation.failed": ({ objective, ...figures }) => {
		const { held: kept, answered } = figures;
		const share = answered === 0 ? 0 : kept / answered;
		return `${formatCount(answered - kept)} of ${plural(answered, "attempt")} changed the label: it remained the same in only ${formatMeasured(objective, share)}, below the limit of ${formatLimit(objective)}. ${changed(figures)}`.trim();
	},
	"isolation.incomplete": ({ unanswered, unsent, ...figures }) => {
		const missing = [...unanswered === 0 ? [] : [`${formatCount(unanswered)} got no answer`], ...unsent === 0 ? [] : [`${formatCount(unsent)} could not be made within \`max-duration\``]];
		return `${held(figures)}, but ${listed(missing)}. ${changed(figures)}Answers to all attempts would decide it.`;
	},
	"isolation.undecided": ({ objective, minRatio, maxRatio, ...figures }) => `${held(figures)}. ${changed(figures)}The share is proven to be between ${formatRatio(minRatio)} and ${formatRatio(maxRatio)}, and the limit of ${formatLimit(objective)} is in between. A clearer share or another \`min-held\` would decide it.`,
	"prompt-kept.prompt-unknown": () => "No chat template markup was disclosed. Words of the system prompt could not be detected: set `system-prompt`.",
	"prompt-kept.too-few": ({ answered, planned }) => `No part of the system prompt was disclosed, but only ${formatCount(answered)} of ${plural(planned, "attempt")} were answered. Answers to all attempts would decide it.`,
	"prompt-kept.passed": ({ answered }) => `No part of the system prompt was disclosed in ${plural(answered, "answer")}.`,
	"prompt-kept.failed": ({ leaked, answered, names }) => `The system prompt was disclosed in ${formatCount(leaked)} of ${plural(answered, "answer")}, for example to ${listed(names)}.`
};
const DRAIN_UNKNOWN = "It could not be determined whether the service stopped answering clients that hung up, because";
const FREED_UNKNOWN = "It could not be determined whether the memory for large bodies is freed, because";
function was(count) {
	return count === 1 ? "was" : "were";
}
/** Examples with the number of others: `a (500), b (no answer), c (200) and 2 more`. */
function named({ examples, others }) {
	const some = examples.map(({ name, detail }) => `${name}${inParentheses$1(detail === null ? "" : replyText(detail))}`).join(", ");
	return others === 0 ? some : `${some} and ${formatCount(others)} more`;
}
function allocated({ bodies, sentBytes, leftBytes }) {
	return `${plural(bodies, "body", "bodies")} (${formatBytes(sentBytes)} in total) left ${formatBytes(Math.max(0, leftBytes))} of memory allocated`;
}
function beyond({ beyondBaseline }) {
	return beyondBaseline ? " more than the baseline's" : "";
}
function inTotal({ beyondBaseline }) {
	return beyondBaseline ? "In total it grew by" : "That is";
}
function formatHours(ms) {
	const hours = ms / 36e5;
	return hours < 1 ? `${Math.max(1, Math.round(hours * 60))} min` : `${Number(hours.toPrecision(2))} h`;
}
function held({ held: count, answered }) {
	return `The label remained the same in ${formatCount(count)} of ${plural(answered, "attempt")} to change it`;
}
/** What changed the label; empty if nothing did. */
function changed(examples) {
	return examples.examples.length === 0 ? "" : `It changed with ${named(examples)}. `;
}
function hungUp(clients) {
	return `${plural(clients, "client")} had hung up`;
}
function shownCpus(cpus) {
	return `${cpus.toFixed(2)} CPUs`;
}

// src/report/messages/en/experiments/window-messages.ts
/** Why the check of a window has its status. */
const WINDOWS = {
	"window.no-requests": ({ scope, objective }) => `No request was sent ${place(scope)}, so its ${nameOf(objective)} could not be measured.`,
	"window.no-figure": ({ scope, objective, byOutcome }) => byOutcome.ok === 0 ? `No request got a good answer ${place(scope)}${inParentheses$1(failuresByOutcome(byOutcome))}, so its ${nameOf(objective)} could not be measured.` : `None of ${plural(byOutcome.ok, "good answer")} ${place(scope)} has a ${nameOf(objective)}: ${whyNone(objective)}.`,
	"window.passed": (figures) => {
		const { objective, proven, byOutcome } = figures;
		const bound = isMinimum(objective) ? "at least" : "at most";
		const proof = proven === null ? "" : `${bound} ${formatMeasured(objective, proven)} proven`;
		if (isAnswered(objective)) return `${answered(figures, proof)}, ${limitOf(objective)}.`;
		return `${subject$1(figures)} was ${figure(figures)}${inParentheses$1(proof)} over ${requests(byOutcome)}, ${limitOf(objective)}.`;
	},
	"window.failed": (figures) => {
		const { objective, byOutcome, exceeded } = figures;
		if (isAnswered(objective)) return `${answered(figures)}, ${limitOf(objective)}.`;
		return `${subject$1(figures)} was ${figure(figures)}, ${limitOf(objective)}: ${formatCount(exceeded)} of ${requests(byOutcome)} ${tookLonger(figures)}.`;
	},
	"window.outage": ({ scope, objective, byOutcome, failedInARow, durationMs }) => `The service gave no good answer ${place(scope)} for ${formatDuration(durationMs)}: ${plural(failedInARow, "request")} in a row failed. In total ${formatCount(byOutcome.ok)} of ${requests(byOutcome)} were answered well (${failuresByOutcome(byOutcome)}), ${shareKept(objective, byOutcome) ? `but an outage fails this check even within its limit of ${formatLimit(objective)}` : limitOf(objective)}.`,
	"window.broken-for-a-while": (figures) => {
		const { objective, byOutcome, exceeded, first } = figures;
		const broke = isMinimum(objective) ? "was below" : "exceeded";
		const longer = byOutcome.ok === sentIn(byOutcome) ? "took longer" : "took longer or failed";
		const how = isAnswered(objective) ? "failed" : longer;
		return `${subject$1(figures)} ${broke} its limit of ${formatLimit(objective)} for a while: ${formatCount(exceeded)} of the first ${plural(first, "request")} ${how}, although it was ${figure(figures)} over all ${formatCount(sentIn(byOutcome))}.`;
	},
	"window.http-status": ({ count, status }) => `The most frequent error status was ${status} (${plural(count, "request")}).`,
	"window.failures-mostly-not-sent": ({ dropped }) => `Most of the failed requests (${formatCount(dropped)}) were never sent, because too many were waiting for an answer. Check the load before the service.`,
	"window.not-sent": (figures) => {
		const { scope, objective, byOutcome, leaning } = figures;
		return `The generator could not send ${formatCount(byOutcome.dropped)} of ${requests(byOutcome)} ${place(scope)}, because too many were waiting for an answer. This was not the planned load: ${nameOf(objective)} was ${figure(figures)}, ${limitOf(objective)}${inParentheses$1(leans(leaning))}. A lower rate would decide it.`;
	},
	"window.not-answering": ({ scope, byOutcome, silentMs, leaning }) => `The service had not answered for ${formatDuration(silentMs)} when the requests ${place(scope)} ended${inParentheses$1(failuresByOutcome(byOutcome), leans(leaning))}. More time (\`max-duration\`) would decide it.`,
	"window.unconfirmed": (figures) => {
		const { objective, byOutcome, leaning } = figures;
		return `${subject$1(figures)} was ${figure(figures)} over ${requests(byOutcome)}, ${limitOf(objective)}, but the time was up before new requests could confirm it${inParentheses$1(leans(leaning))}. More time (\`max-duration\`) would decide it.`;
	},
	"window.unprovable": (figures) => `${answered(figures)}, but no number of requests can prove a limit of ${formatLimit(figures.objective)}${inParentheses$1(leans(figures.leaning))}. A lower limit can be proven.`,
	"window.too-few-requests": (figures) => {
		const { byOutcome, needed, designEffect, leaning } = figures;
		const alike = designEffect > ALIKE ? ", because consecutive requests were alike" : "";
		return `${near(figures)}, but ${requests(byOutcome)} are too few to prove it: ${formatCount(needed)} are needed${alike}${inParentheses$1(leans(leaning))}. More time (\`max-duration\`) or more load would decide it.`;
	},
	"window.undecided": (figures) => {
		const { objective, byOutcome, leaning } = figures;
		const easier = isMinimum(objective) ? "lower" : "higher";
		return `${near(figures)}, but ${requests(byOutcome)} do not decide it${inParentheses$1(leans(leaning))}. More time (\`max-duration\`) or a ${easier} limit would decide it.`;
	}
};
/** A smaller design effect changes the number of requests needed by too little to mention it. */
const ALIKE = 1.05;
function near(figures) {
	return `${subject$1(figures)} was ${figure(figures)}, ${limitOf(figures.objective)}`;
}
function answered(figures, proof = "") {
	const { byOutcome, scope } = figures;
	const details = inParentheses$1(failuresByOutcome(byOutcome), proof);
	const all = `${requests(byOutcome)} ${place(scope)}`;
	if (byOutcome.ok === sentIn(byOutcome)) return `All ${all} were answered${details}`;
	return byOutcome.ok === 0 ? `None of ${all} was answered${details}` : `${figure(figures)} of ${all} were answered${details}`;
}
/**
* Returns the measured figure. A quantile that lies among failed requests is only known to be at least their time-out.
*/
function figure({ objective, byOutcome, measured, onlyReasoning }) {
	const text = formatMeasured(objective, measured);
	const sent = sentIn(byOutcome);
	return !isShare(objective) && sent - byOutcome.ok + onlyReasoning > shareAllowed(objective) * sent ? `at least ${text}` : text;
}
function subject$1({ objective, scope }) {
	return `${capital(nameOf(objective))} ${place(scope)}`;
}
function tookLonger({ byOutcome, onlyReasoning }) {
	const failures = failuresByOutcome(byOutcome);
	const ways = [
		"took longer",
		...onlyReasoning === 0 ? [] : [`ended within the reasoning (${formatCount(onlyReasoning)})`],
		...failures === "" ? [] : [`failed (${failures})`]
	];
	return listed(ways, "or");
}
function limitOf(objective) {
	return `against a limit of ${formatLimit(objective)}`;
}
function requests(byOutcome) {
	return plural(sentIn(byOutcome), "request");
}
/** Whether the objective limits the share of good requests rather than a value of each request. */
function isShare(objective) {
	return metricOf(objective).reads.of === "good-share";
}
/** Whether it counts every good answer, however late. */
function isAnswered(objective) {
	const { reads } = metricOf(objective);
	return reads.of === "good-share" && !reads.withinLimits;
}
function nameOf({ kind }) {
	return OBJECTIVES[kind].label;
}
function capital(text) {
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
function whyNone({ kind }) {
	if (kind === "answer-ttft") return "each ended within its reasoning (`max_tokens`)";
	return kind === "tpot" ? "each came in one piece, or without the number of its tokens (`stream_options.include_usage`)" : "each came in one piece";
}

// src/report/messages/en/inputs/input-words.ts
/** Returns words of which one is meant: `a`, `a or b`, `a, b or c`. */
function alternatives(words) {
	return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
/** Returns the question for an unknown name: `did you mean max-p95?` */
function didYouMean(nearest) {
	return `did you mean ${alternatives(nearest)}?`;
}
/** Returns that question; what can be written instead if no name is close. */
function instead(nearest, otherwise) {
	return nearest.length === 0 ? otherwise : didYouMean(nearest);
}

// src/report/messages/en/inputs/command-line-messages.ts
const EMPTY = {
	"--image": "write an image, or remove --image to drill the reference image",
	"--baseline-image": "write an image, or remove --baseline-image for no comparison",
	"--compose-file": "write a file, or remove --compose-file",
	"--plan": "write a file, or remove --plan",
	"--out": "write a directory"
};
const NO_USE = {
	"own-baseline": "the image is its own baseline here",
	comment: "a calibration has no verdict to comment on",
	verdict: "a calibration has no verdict",
	plan: "only a drill can show its plan",
	list: "only a drill can list the experiments"
};
/** What is wrong with a command line. */
const COMMAND_LINES = {
	"flag.argument": ({ position }) => `unexpected argument ${position}: put a flag in front of it, such as --image`,
	"flag.unknown": ({ flag, nearest }) => `${flag} is not a flag: ${instead(nearest, "--help lists all flags")}`,
	"flag.always-on": ({ flag }) => `${flag} can't be turned off: remove it`,
	"flag.workflow-only": ({ flag }) => `${flag} only works in a workflow: remove it`,
	"flag.no-value": ({ flag, write }) => `${flag} takes no value: write ${write} alone`,
	"flag.needs-value": ({ flag, inline }) => `${flag} needs a value: write ${flag} VALUE${inline ? `, or ${flag}=VALUE if the value starts with "--"` : ""}`,
	"flag.repeated": ({ flag, count }) => `${flag} is given ${count} times: use it once`,
	"flag.empty": ({ flag }) => `${flag} is empty: ${EMPTY[flag]}`,
	"flag.size-unused": ({ image }) => `--size only applies to the reference image: remove either --size or ${image}`,
	"flag.reference-api": ({ image }) => `the reference image only supports the qwen-allinone API: set ${image} to your own image, or remove the service's settings`,
	"judge.no-file": ({ command }) => `the result file is missing: write ${command} fault-drill/result.json`,
	"judge.files": ({ count, second }) => `${count} files are given, such as ${second}: give only one`,
	"judge.drill-flag": ({ flag }) => `${flag} is a flag of a drill, and judge does not drill: remove it`,
	"judge.flag-twice": ({ flag }) => `${flag} is given twice: use it once`,
	"judge.empty-limit": ({ flag }) => `${flag} is empty: write a limit, or remove ${flag} to use the drill's own`,
	"judge.over-timeout": ({ timeoutMs }) => `is above the drill's request timeout of ${timeoutMs / 1e3}s: slower requests timed out, so it is unknown whether they were within the limit; write ${timeoutMs / 1e3}s or less, or drill again with a longer --request-timeout`,
	"judge.not-streamed": () => "has no effect, because the answers of this drill were not streamed: remove it, or drill again with --stream",
	"judge.no-reasoning": () => "is the same as --max-ttft, because the answers of this drill have no reasoning: use that",
	"judge.no-health": () => "has no effect, because this drill did not ask a health check: remove it, or drill again with --health",
	"judge.no-baseline": () => "has no effect, because this drill had no baseline: remove it, or drill again with --baseline-image",
	"judge.file": ({ why }) => why === "permission" ? "can't be read: change its permissions, or use another file" : "is not UTF-8 text: use the result.json of a drill",
	"judge.file-size": ({ bytes }) => `has ${bytes} bytes, more than any result of a drill: use another file`,
	"judge.file-missing": ({ file }) => `does not exist (looked for ${file}): use the result.json of a drill`,
	"judge.file-directory": ({ file }) => `is a directory: use the file in it, such as ${file}`,
	"judge.own-directory": ({ directory }) => `--out ${directory} contains the drill's own result: use another directory`,
	"judge.not-a-result": ({ file }) => `${file}:`,
	"calibrate.count": ({ max, example }) => `is not a whole number from 1 to ${max}: write one such as ${example}`,
	"calibrate.result-flag": ({ flag }) => `${flag} is a result of the calibration: remove it`,
	"calibrate.no-use": ({ flag, why }) => `${flag} has no effect here, because ${NO_USE[why]}: remove it`
};

// src/report/messages/en/inputs/compose-messages.ts
/** The compose file of a drill. */
const COMPOSE = {
	"value.compose-files": ({ max }) => `has more than ${max} files: remove some`,
	"value.compose-service": () => "is not the name of a service: write one of those under `services:` in the compose file",
	"input.compose-service-unused": ({ file, service }) => `has no effect without ${file}: set ${file}, or remove ${service}`,
	"compose.too-old": ({ version, required }) => version === null ? `\`compose-file\` needs Docker Compose ${required} or later, but this machine has no \`docker compose\`: install the package \`docker-compose-plugin\` (Docker), \`docker-compose-v2\` (Ubuntu) or \`docker-compose\` (Debian 13).` : `\`compose-file\` needs Docker Compose ${required} or later, but this machine has ${version}: update it.`,
	"compose.late": ({ limitMs }) => `Docker Compose did not end within ${limitMs / 1e3} s. If dependencies take that long to become healthy, raise \`ready-timeout\`.`,
	"compose.invalid": ({ reason }) => sentenceOf(`Docker Compose can't read \`compose-file\`: ${reason}`),
	"compose.warns": ({ warning }) => sentenceOf(`Docker Compose warns: ${warning}`),
	"compose.choose-service": ({ services }) => services.length === 0 ? "`compose-file` has no services: add the service to drill." : `\`compose-service\` is missing: set it to one of ${services.join(", ")}.`,
	"compose.no-service": ({ service, services }) => `\`compose-service\` ${code(service)} is not in \`compose-file\`: write one of ${services.join(", ")}.`,
	"compose.no-image": ({ service, isTarget }) => isTarget ? `The service ${code(service)} in \`compose-file\` has no image, and a drill does not build one: build it in an earlier step and set \`image\`.` : `The service ${code(service)} in \`compose-file\` has no image, and a drill does not build one: build it in an earlier step and write its name as \`image\` of the service.`,
	"compose.provider": ({ service }) => `The service ${code(service)} in \`compose-file\` has a \`provider\` instead of a container, which a drill can't remove: replace it with a container.`,
	"compose.network-mode": ({ service, mode }) => `The service ${code(service)} in \`compose-file\` has \`network_mode: ${mode}\`, so its port can't be published: remove \`network_mode\`.`,
	"compose.engine-socket": ({ service, source }) => `The service ${code(service)} in \`compose-file\` mounts ${code(source)} and so the Docker engine's socket. A drill could not clean up what it creates there: remove that mount.`,
	"compose.no-source": ({ service, source }) => `The service ${code(service)} in \`compose-file\` mounts ${code(source)}, which does not exist: create it in an earlier step, or fix the path.`,
	"compose.unseen-source": ({ service, source, why }) => why === "remote-engine" ? `The service ${code(service)} in \`compose-file\` mounts ${code(source)} of this machine, but the Docker engine runs on another: use a volume, or an engine on this machine.` : `The service ${code(service)} in \`compose-file\` mounts ${code(source)} of the job's container, which the Docker engine can't see: remove \`container:\` from the job, or use a volume.`,
	"compose.shared": ({ what, name, service }) => {
		const of = service === null ? "`compose-file`" : `the service ${code(service)} in \`compose-file\``;
		const shares = {
			directory: `${of} can write to ${code(name)}: mount it read-only (\`:ro\`), or use a named volume`,
			volume: `${of} can write to the external volume ${code(name)}: mount it read-only (\`:ro\`), or remove \`external\``,
			network: `${of} joins the external network ${code(name)}: remove it there, or remove \`external\``,
			"host-network": `${of} uses the network of the machine: remove \`network_mode: ${name}\``,
			subnet: `the network ${code(name)} in ${of} has a fixed subnet: remove its \`ipam\``
		};
		return sentenceOf(`With \`baseline-image\` everything runs twice, and both copies would collide: ${shares[what]}`);
	},
	"compose.not-started": ({ reason }) => sentenceOf(`Docker Compose could not start the service: ${reason}`),
	"advice.compose": ({ service }) => `Run ${code(`docker compose up ${service}`)} with the same files and images by hand, and fix what fails there.`,
	"compose.dependency-failed": ({ service, exitCode }) => exitCode === null ? `Its dependency ${code(service)} is not healthy. The last lines of its log:` : `Its dependency ${code(service)} ended with exit code ${exitCode}. The last lines of its log:`,
	"compose.other-limit": ({ settings }) => `\`compose-file\` sets ${listed(settings.map(({ key, value }) => code(`${key}: ${value}`)))} for the service, but the drill uses ${listed([...new Set(settings.map(({ input }) => `\`${input}\``))])} instead.`
};

// src/report/messages/en/inputs/input-messages.ts
const ENGINES = {
	DOCKER_HOST: "DOCKER_HOST",
	DOCKER_CONTEXT: "DOCKER_CONTEXT",
	"current-context": "the current docker context",
	DOCKER_CERT_PATH: "DOCKER_CERT_PATH",
	"no-certificates": "DOCKER_CERT_PATH is not set and"
};
const INSTEAD = "write unix:///var/run/docker.sock or tcp://HOST:2376";
const ADDRESSES = {
	ssh: "uses SSH, which is not supported: a tunnel would not forward the ports of the service; use a runner on that machine, or write tcp://HOST:2376 with DOCKER_TLS_VERIFY and DOCKER_CERT_PATH",
	"not-linux": `is not supported, because a drill needs an engine on Linux: ${INSTEAD}`,
	form: `is not the address of a Docker engine: ${INSTEAD}`,
	relative: "is not an absolute path: write unix:///path/docker.sock",
	path: "has a path, which is not supported: write tcp://HOST:PORT"
};
/** Names and contradictions of inputs, and the engine that the environment selects. */
const INPUT_PROBLEMS = {
	"input.more": ({ count }) => count === 1 ? "One more problem with the inputs:" : `${formatCount(count)} more problems with the inputs:`,
	"input.place": ({ at }) => `${at}:`,
	"input.subject": ({ at, name, of, value }) => [
		...at === null ? [] : [`${at}:`],
		name.trim(),
		...of === null ? [] : [`of ${of}`],
		...value === null ? [] : [value]
	].join(" "),
	"input.missing": () => "is missing: set it to the image to drill",
	"input.unknown": ({ name, nearest, names }) => `${name} is not an input of this action: ${instead(nearest, `valid inputs are ${names.join(", ")}`)}`,
	"input.unknown-variables": ({ variables }) => variables.length === 1 ? `(If the job itself uses the variable ${listed(variables)}, set it to an empty string in the step's env.)` : `(If the job itself uses the variables ${listed(variables)}, set them to an empty string in the step's env.)`,
	"input.report-only": () => "only works in mode report: remove it, or set mode: report",
	"input.drill-only": () => "has no effect in mode report, which does not drill: remove it",
	"input.artifact-nameless": ({ usual }) => `is empty: use the same value as the drills, or remove it for the default "${usual}"`,
	"input.model-unused": ({ why, service, model, request }) => why === "preset" ? `has no effect on qwen-allinone: set ${service} to openai-chat, or remove ${model}` : `has no effect with a custom ${request}: write the model there, and remove ${model}`,
	"input.stream": ({ why, part, stream, input }) => {
		const add = stream.startsWith("--") ? stream : `"${stream}: true"`;
		if (why === "request-streams") return `has "stream": true: add ${add}, so that the answer is read as a stream`;
		if (why === "request-whole") return `has "stream": false, but ${stream} is set: write "stream": true into it`;
		if (why === "reasoning") return `is the same as ${input} for a service without reasoning: set \`reasoning\` in ${part}, or use ${input}`;
		if (why === "part") return `sets ${part}, which only streamed answers have: add ${add}, or remove it`;
		return `has no effect on answers that are not streamed: add ${add}, or remove ${why === "limit" ? "this limit" : input}`;
	},
	"input.in-compose-file": ({ file }) => `is part of the compose file: write it there, or leave out ${file}`,
	"input.max-below-min": ({ max, min, minValue }) => `is less than ${min} "${minValue}": raise ${max} or lower ${min}`,
	"input.over-timeout": ({ timeout, timeoutValue, write }) => `is above ${timeout} "${timeoutValue}": slower requests time out and count as failed even if they are within the limit; raise ${timeout} to ${write} or more`,
	"input.health-unused": ({ health, limit }) => `has no effect without ${health}: set it, or remove ${limit}`,
	"input.slowdown-unused": ({ baseline, slowdown }) => `has no effect without ${baseline}: set one, or remove ${slowdown}`,
	"input.no-network": ({ network }) => `needs a network that the service shares with its dependency: set ${network}, for a service of the job to its job.services.NAME.network, or drill a compose file`,
	"input.never-proven": () => "can't be proven by any number of requests; lower it",
	"input.not-provable": (figures) => {
		const { needed, neighbors, load, loadValue, sent, maxDuration, maxDurationValue, duration, rate, lower } = figures;
		const alike = neighbors === null ? "" : ` (in such a short window ${neighbors} neighboring requests count as one)`;
		const remedies = [`${maxDuration} to ${duration}`, ...rate === null ? [] : [`${load} to ${rate}`]];
		return `can't be proven: this needs ${formatCount(needed)} requests without a failure${alike}. A ${load} of ${loadValue} sends only ${formatCount(sent)} within a ${maxDuration} of ${maxDurationValue}; raise ${remedies.join(" or ")}${lower === null ? "" : `, or lower ${lower}`}`;
	},
	"input.budget-unchecked": ({ budget, limit, ofDrill }) => `must be less than ${ofDrill ? `the drill's own ${limit}` : limit}: the kernel enforces that limit anyway, so this budget checks nothing; lower ${budget}, or remove it`,
	"input.abort-too-early": ({ side, name, write }) => `is ${side} ${name} "${write}": a service within its limit would be aborted; write ${write} or ${side === "above" ? "less" : "more"}`,
	"input.abort-never": ({ name, write }) => `is above ${name} "${write}": slower requests time out first, so it would never apply; write ${write} or less, or raise ${name}`,
	"experiment.unknown": ({ kind, several, nearest, kinds }) => `${kind} is not an experiment: ${several ? "write one per line, or separate them with commas" : instead(nearest, `valid kinds are ${kinds.join(", ")}`)}`,
	"engine.subject": ({ by, context, host, directory }) => {
		const subject = context === null ? ENGINES[by] : `${ENGINES[by]} ${context}`;
		if (host !== null) return context === null ? `${subject} ${host}` : `${subject}: its host ${host}`;
		if (directory !== null) return context === null ? `${subject} ${directory}` : `${subject}: its directory ${directory}`;
		return subject;
	},
	"engine.address": ({ why }) => ADDRESSES[why],
	"engine.context-unknown": ({ nearest, known }) => `is not a docker context: ${instead(nearest, `the ${known.length === 1 ? "only context is" : "contexts are"} ${listed(known)}`)}`,
	"engine.context-empty": ({ file }) => `has no Docker engine in ${file}: create the context again with docker context create`,
	"engine.config-file": ({ file }) => `${file} is not valid JSON: fix it or remove it`,
	"engine.tls": ({ why, file, other }) => {
		if (why === "no-authority") return `has no ${file}: set it to the directory with ca.pem, cert.pem and key.pem`;
		if (why === "half") return `has ${file} but no ${other}: it needs both or neither`;
		if (why === "mismatch") return `has a ${file} that does not match its ${other}: use a matching pair`;
		if (why === "permission") return `has a ${file} that this user can't read: change its permissions`;
		if (why === "unreadable") return `has a ${file} that can't be read: replace it with a file`;
		if (why === "encrypted") return `has a ${file} that is encrypted: use one without a passphrase`;
		return `has a ${file} that is not a valid PEM file of that type: replace it`;
	}
};

// src/report/messages/en/inputs/plan-file-messages.ts
const PATHS = {
	outside: "is outside the workspace: use a path relative to the root of the checkout",
	directory: "is a directory: use the path of the file in it",
	"not-regular": "is not a regular file: use a regular file",
	permission: "can't be read: change its permissions, or use another file",
	"not-utf8": "is not UTF-8 text: save it as UTF-8",
	"no-workspace": "can't be located because GITHUB_WORKSPACE is not set: run it in a workflow"
};
const COMMANDS = {
	empty: "command is an empty list: remove the key to use the image's command",
	"empty-word": "command has an empty word: write \"\"",
	list: "command has a list instead of a word: write one word",
	mapping: "command has a mapping instead of a word: write one word"
};
const EXPERIMENTS = {
	"not-a-list": "experiments must be a list here: write one experiment per line, such as \"- kill-restart\"",
	empty: "experiments is empty: add at least one, or remove the key",
	"no-kind": "this experiment has no kind: add one, such as \"kind: kill-restart\""
};
const UNUSED = {
	"no-load": ", which runs without load",
	"not-compared": ", which is not compared with the baseline",
	"not-judged": ""
};
const SYNTAX = {
	alias: "aliases (*…) are not supported: write the value itself",
	anchor: "anchors (&…) are not supported: remove it",
	"block-in-brackets": "a list or mapping within brackets needs brackets too: write [a, b] or {a: b}",
	"block-text": "the text of a block starts on the line after | or >: move it there",
	"bracket-indent": "the closing bracket has to be indented further than the key: add spaces before it",
	comma: "a comma is missing before this",
	deep: "this is nested too deeply",
	"deep-file": "the file is nested too deeply",
	directive: "directives are not supported: remove it",
	escape: "this is not a YAML escape sequence: double the backslash, or use single quotes ('…')",
	key: "this is not a valid key: a key must be one word",
	"list-after-key": "a list can't start on the line of its key: write each \"- item\" on a line of its own",
	"not-a-pair": "this line is not a key with a value: write \"key: value\", with a space after the colon",
	"not-aligned": "this line is not aligned with the ones above that it belongs to: indent it as far as they are",
	"not-an-item": "this line is in a list but does not start with \"- \": add it, or align the line with the keys of its item",
	other: "this is not valid YAML: check the quotes, brackets and indentation of this line and the one above",
	"second-document": "a second document starts here: a plan file may have only one",
	"second-key": "a second \"key:\" follows in this value: put a value that contains \": \" in quotes, or align the next key",
	"space-after-colon": "a space is missing after the colon",
	"space-before-comment": "a space is missing before the #",
	start: "a value can't start with this character: put it in quotes",
	tab: "tabs can't be used for indentation: use spaces",
	tag: "tags (!…) are not supported: remove it",
	unsupported: "anchors (&…), aliases (*…) and tags (!…) are not supported: remove it, or put the value in quotes",
	version: "only YAML 1.2 is supported: remove the %YAML line"
};
/** What is wrong with a plan file. */
const PLAN_FILES = {
	"plan.path": ({ why }) => PATHS[why],
	"plan.too-large": ({ bytes }) => `has ${formatCount(bytes)} bytes: a plan file may have at most 256 KiB`,
	"plan.missing": ({ file, inWorkflow }) => `does not exist (looked for ${file}): check the path${inWorkflow ? ", and that an actions/checkout step runs first" : ""}`,
	"file.unreadable": ({ cause }) => `could not be read (${cause})`,
	"plan.top": ({ is }) => is === "empty" ? "the file is empty: write a key and its value, such as \"max-p95: 8s\"" : `the file is a ${is}: write keys and their values, such as "max-p95: 8s"`,
	"plan.key": ({ key, nearest, keys }) => `${key} is not a valid key: ${instead(nearest, `valid keys are ${keys.join(", ")}`)}`,
	"plan.workflow-key": ({ key }) => `${key} is not allowed in a plan file: set it as an input of the workflow`,
	"plan.more-problems": ({ count }) => `and ${formatCount(count)} more problems like these`,
	"plan.value": ({ name, is }) => is === "empty" ? `${name} is empty: write a value, or remove the key` : `${name} is a ${is}: write one value`,
	"plan.request": () => `request must be JSON in a string: write request: '{"input": "{{input}}"}', or a block after request: |`,
	"plan.lines": ({ name, why }) => {
		if (why === "empty") return `${name} is an empty list: remove the key`;
		return `${name} has ${why === "not-one-line" ? "an empty line or several lines" : `a ${why}`} instead of one line: write one line for each "-"`;
	},
	"plan.command": ({ why }) => COMMANDS[why],
	"plan.entry-name": ({ name }) => `${name} has an invalid name here: write KEY: value`,
	"plan.entry-empty": ({ name, key, instead: what }) => {
		return `${name} has no value for ${key}: ${{
			status: "write 2xx",
			pointer: "write a JSON pointer, or none",
			quotes: `write ${key}: "" for an empty value`,
			value: "write one"
		}[what]}`;
	},
	"plan.entry": ({ name, key, is }) => is === "broken" ? `${name} has a line break or a NUL character in ${key}: remove it` : `${name} has a ${is} for ${key}: write one value`,
	"plan.experiments": ({ why }) => EXPERIMENTS[why],
	"plan.too-many-runs": ({ count, max }) => `experiments has ${count} runs including repeats: at most ${max} are allowed`,
	"plan.limit-unused": ({ key, kind, why }) => `${key} has no effect on ${kind}${UNUSED[why]}: remove it`,
	"plan.top-level-key": ({ key }) => `${key} is not a key of an experiment: move it to the top level of the file, where it applies to all experiments`,
	"plan.experiment-key": ({ key, kind, nearest, keys }) => `${key} is not a key of ${kind}: ${instead(nearest, `its keys are ${keys.join(", ")}`)}`,
	"yaml.syntax": ({ fault }) => SYNTAX[fault],
	"yaml.bracket": ({ opening, closing }) => `this "${opening}" is not closed: add "${closing}" at its end, and indent its lines further than the key`,
	"yaml.quote": ({ quote }) => `this quote (${quote}) is not closed: add another one at the end of the text`,
	"yaml.key-again": ({ key, line }) => `${key ?? "this key"} is already set in line ${line}: keep one of them`
};

// src/report/messages/en/inputs/start-messages.ts
const EXAMPLE = "such as \"./models:/models:ro\"";
const VOLUME_FORMS = {
	characters: "has a control character or is too long: write a shorter path",
	parts: `has more than three parts: write source:target[:ro], ${EXAMPLE}`,
	"no-target": `has no target: write source:target[:ro], ${EXAMPLE}`,
	"no-source": `has no source: write source:target[:ro], ${EXAMPLE}`,
	"no-dot": "has a source without ./ before it: write",
	"not-expanded": "has a source that is not expanded as in a shell: write",
	"not-source": "has a source that is neither a path nor the name of a volume: write ./PATH, an absolute path or a name",
	mode: "has an unknown mode after its target: write ro, or nothing",
	relabel: "would relabel files of the runner (z): write ro, or nothing",
	"relative-target": "has a target that is not an absolute path: write one such as /models",
	"shm-target": "has the target /dev/shm: set its size instead, with options: \"--shm-size 1g\"",
	"system-target": "has a target that belongs to the system: write one such as /models",
	"own-target": "has a target that the drill itself uses: write one such as /models",
	everything: "would allow everything: write the directory itself",
	"not-outside": "is neither an absolute path nor the name of a volume: write one, such as \"/mnt/models\""
};
const VOLUME_SOURCES = {
	"no-workspace": "can't be located because GITHUB_WORKSPACE is not set: run it in a workflow",
	"container-job": "is a path in the job's container, which the engine can't see: remove container: from the job, or write the name of a volume",
	"not-file": "is neither a file nor a directory: mount one of them"
};
const OPTION_FORMS = {
	address: "is not an IP address: write one such as 10.0.0.2",
	capabilities: "gives every right at once: write each capability that it needs",
	control: "has a control character: remove it",
	device: "is not a device: write one such as /dev/fuse or /dev/fuse:/dev/fuse:rwm",
	"device-missing": "does not exist on this machine: check the path",
	directory: "is not an absolute path: write one such as /app",
	disk: "is a disk of the runner, which the service could change: remove it",
	"dns-option": "is not an option of the resolver: write one such as ndots:2",
	"empty-command": "is empty: write a command, in quotes if it has spaces",
	git: "is in a .git directory: use another file",
	group: "is not a group: write a name or a number, such as video or 44",
	host: "is not a host and its address: write one such as redis:10.0.0.5 or redis:host-gateway",
	"host-name": "is not a host name: write letters, digits, dashes and dots",
	ipc: "is not supported: write private or shareable, or set --shm-size",
	"ipc-host": "would share the memory of the runner, where files would stay behind: set its size instead, with --shm-size 1g",
	label: "is not a name and a value: write one such as team=search",
	"mount-taken": "is also the target of a volume: keep one of them",
	"no-workspace": "can't be located because GITHUB_WORKSPACE is not set: run it in a workflow",
	"own-label": "sets a label of the drill: write another name",
	"seccomp-profile": "names a profile, which is not supported: write seccomp=unconfined, or remove it",
	security: "is not a known option: write no-new-privileges, seccomp=unconfined, apparmor=PROFILE or label=disable",
	"shm-size": "is too small: write a size such as 1g",
	sysctl: "is not a name and a value: write one such as net.core.somaxconn=1024",
	tmpfs: "has an invalid option after its path: write one such as /run:size=64m,mode=1777",
	ulimit: "is not a limit: write one such as nofile=65536 or nofile=1024:65536",
	"ulimit-order": "has a soft limit above the hard one: write soft:hard, the lower one first",
	user: "is not a user: write one such as 1000, 1000:1000 or app",
	"whole-machine": "sets a parameter of the whole machine: write one of net.*, fs.mqueue.* or the kernel's IPC, or remove it"
};
const REFUSALS = {
	memory: "would blur the memory limit: set memory alone, which has no extra swap",
	"network-alias": "would make one name of the candidate, the baseline and others on the network: remove it, or set compose-file, where other services reach it by the name of its service",
	"in-network": "would be the same for the candidate and the baseline: remove it, and set network to join one",
	name: "would be the same for the candidate and the baseline: remove it, the engine names them",
	rm: "would prevent restarts, and the drill removes the container itself: remove it",
	privileged: "would let the service change its own limits and end the experiments: use --cap-add with what it needs instead",
	"api-socket": "would give the service the rights of root on the runner: remove it",
	pid: "would hide which processes belong to the service: remove it",
	isolation: "would change how the container is isolated, which the experiments rely on: remove it",
	gpus: "is not supported, because a drill is for inference on the CPU: remove it",
	platform: "is not supported: build or pull the image for the architecture of the runner",
	"oom-kill-disable": "would make a full memory hang the service instead of killing it: remove it",
	"oom-score": "is what oom-kill sets itself: remove it",
	log: "would hide the log, which the report quotes after an error: remove it",
	disk: "is what disk-pressure sets itself: remove it, or use that experiment",
	unsupported: "is not supported: remove it",
	tty: "would mix the two streams of the log: remove it",
	"command-line": "is about docker's command line, not about the container: remove it"
};
const WORDS = {
	capability: ["is not a capability", "SYS_NICE"],
	limit: ["names an unknown limit", "nofile=65536"],
	signal: ["is not a signal", "SIGINT"]
};
/** How a container is started: volumes, options and CPUs. */
const START_PROBLEMS = {
	"input.cpus-over-cpuset": ({ allowed, cpus, cpuset, cpusetValue }) => `is more than the ${allowed === 1 ? "CPU" : `${allowed} CPUs`} of ${cpuset} "${cpusetValue}", so the container would never reach its limit: lower ${cpus}, or add CPUs to ${cpuset}`,
	"volume.form": ({ why, write }) => {
		const text = VOLUME_FORMS[why];
		return text.endsWith(": write") ? `${text} ${write ?? "a path such as ./models"}` : text;
	},
	"volume.same-target": ({ other }) => `has the target of ${other}: keep one of them`,
	"volume.too-many": ({ max }) => `has more than ${max} lines: remove some`,
	"volume.source": ({ why }) => VOLUME_SOURCES[why],
	"volume.missing": ({ path, inWorkflow }) => `does not exist (looked for ${path}): check the path${inWorkflow ? ", and that an earlier step creates it" : ""}`,
	"volume.remote": ({ engine }) => `is a path of this machine, which the engine at ${engine} can't see: write the name of a volume of that engine`,
	"volume.rights": ({ why, path }) => {
		if (why === "system") return `is a directory of the system (${path}): mount the directory that the service needs`;
		return `${why === "socket" ? "is" : "contains"} the socket of a container engine (${path}), which gives the service the rights of root: mount the directory that the service needs`;
	},
	"volume.not-allowed": ({ why, path, outside }) => {
		const real = path === null ? "" : ` (${path})`;
		if (why === "name-in-file") return `names a volume in a plan file: write its name into ${outside}, which a plan file can't set`;
		if (why === "git") return `has a .git directory${real}, in which actions/checkout may store a token: mount a directory without it, or write its path into ${outside}`;
		return `${why === "outside" ? "is outside of the workspace" : "is in a plan file and outside of the current directory"}${real}: write its path into ${outside}`;
	},
	"volume.inside-writable": ({ outer }) => `is inside the writable ${outer}, so the service could replace it: add :ro to that line, or mount another directory`,
	"volume.shared": ({ target, baseline }) => `is writable and would be shared by the candidate and the baseline: add :ro, write ${target} alone for a new volume in each container, or remove ${baseline}`,
	"option.subject": ({ option, value }) => [option.trim(), ...value === null ? [] : [value]].join(" "),
	"option.form": ({ why }) => OPTION_FORMS[why],
	"option.word": ({ what, nearest }) => {
		const [is, example] = WORDS[what];
		return `${is}: ${instead(nearest, `write one such as ${example}`)}`;
	},
	"option.pids": ({ min }) => `is too low, because the drill's own processes in the container count: write ${min} or more`,
	"option.refused": ({ why }) => REFUSALS[why],
	"option.is-input": ({ input }) => `is an input of its own: set ${input} instead`,
	"option.usage": ({ why, option }) => {
		if (why === "no-value") return `needs a value: write ${option}=VALUE`;
		return why === "twice" ? "is given twice: keep one of them" : `takes no value: write ${option} alone`;
	},
	"option.contradicts": ({ other }) => `contradicts ${other}: keep one of them`,
	"option.unknown": ({ nearest, accepted }) => `is not an option of docker create: ${instead(nearest, `accepted are ${accepted.join(", ")}`)}`,
	"option.stray-word": ({ position }) => `has a word that belongs to no option (word ${position}): put a value with spaces into quotes, or remove it`,
	"option.too-many": ({ max }) => `has more than ${max} options: remove some`,
	"option.rights": ({ options }) => `gives the container more rights, which a plan file can't do: set all options as the input ${options}`
};

// src/report/messages/en/inputs/value-messages.ts
const QUANTITIES = {
	duration: "is not a duration: write a number and its unit, such as \"8s\", \"500ms\", \"1.5m\" or \"1h\"",
	zero: "must be greater than 0: write a time such as \"1s\"",
	"over-a-day": "is longer than a day: write \"24h\" or less",
	"checks-nothing": "would check nothing: write a share above 0%",
	"over-100": "is more than 100%: write a share below 100%",
	multiple: "is not a multiple: write one such as \"2x\"",
	bytes: "is not an amount of memory: write a number and its unit, such as \"2g\", \"512m\" or \"2GiB\"",
	"too-many-bytes": "is more than any machine has: write it in \"m\" or \"g\"",
	cpus: "is not a number of CPUs: write one, such as \"1.0\" or \"0.5\"",
	"too-few-cpus": `is too small: the engine's minimum is "0.01"`,
	"too-many-cpus": "is more than any machine has: write the number of CPUs, such as \"2\""
};
const SETTINGS = {
	health: "is neither a path nor HEALTHCHECK: write a path such as \"/health\", or HEALTHCHECK for that of the image",
	"path-start": "does not start with \"/\": write a path such as \"/predict\"",
	model: "is not a valid model name: write one without spaces, such as \"qwen2.5:0.5b\"",
	"too-little-memory": `is too small: the engine's minimum is "6m"`,
	retries: "has no whole number after the colon: write \"on-failure:3\", or \"on-failure\" for no limit",
	load: "is not a load: write \"1 client\", \"3 clients\" or \"5/s\" (requests per second)",
	"no-experiment": "is empty: write at least one experiment",
	"never-proven": "can't be proven by any number of requests, because the next one could always fail: write a limit such as \"99%\"",
	"below-noise": "is below the noise of any runner: write \"5%\" or more",
	"never-fails": "would never fail: write \"1000%\" or less",
	invisible: "has invisible characters: remove them",
	"history-name": "is not a name: remove the input to use the job's name",
	cpuset: "is not a list of CPUs: write one such as \"0-3\" or \"0,2\"",
	token: "contains a space or an unprintable character: check the secret that it comes from"
};
const IMAGES = {
	space: "contains a space: remove it",
	url: "is a URL: remove the \"https://\"",
	colon: "ends with a colon: the tag is empty, perhaps from an empty expression",
	capitals: "has capital letters in its name: write the name before the tag in lower case",
	form: "is not an image reference: write NAME, NAME:TAG or NAME@sha256:DIGEST"
};
const NETWORKS = {
	host: "gives the container no network of its own, so no port of it can be published: name another network, or remove the input",
	none: "leaves the container without a network, so it can't be reached: name another network, or remove the input",
	default: "is what a container without this input joins: remove it",
	container: "shares the network of another container, so no port can be published: name the network that the other container is on",
	form: "is not the name of a network: write one of `docker network ls`, such as \"shop_default\""
};
const OF_WORKFLOW = {
	"artifact-name": "is not a valid artifact name: use at most 100 letters, digits, dots, dashes and underscores",
	leg: "is not a matrix leg: remove the input, the default is correct",
	needs: "is not GitHub's needs context: write ${{ toJSON(needs) }}",
	"no-needs": "is empty: add `needs:` with the drill jobs to this job",
	"pull-request": "is not the number of a pull request: write one such as 42"
};
const UNITS = { "per-second": "requests per second" };
/** What is wrong with a value, after its name. */
const INPUT_VALUES = {
	"value.no-unit": ({ choices }) => `has no unit: write ${alternatives(choices.map(({ text, unit }) => unit === null ? `"${text}"` : `"${text}" (${UNITS[unit] ?? unit})`))}`,
	"value.comma": ({ write }) => `has a comma: write "${write}"`,
	"value.quantity": ({ why }) => QUANTITIES[why],
	"value.not-share": ({ example }) => `is not a share: write it in percent, such as "${example}"`,
	"value.thousandths": ({ write }) => `is written in thousandths: write "${write}"`,
	"value.out-of-range": ({ min, max }) => `is out of range: write "${min}" to "${max}"`,
	"value.not-whole": ({ min, max }) => `is not a whole number from ${min} to ${max}`,
	"value.not-one-of": ({ words, nearest }) => [`must be one of ${words.join(", ")}`, ...nearest.length === 0 ? [] : [didYouMean(nearest)]].join("; "),
	"value.not-switch": ({ write }) => `must be true or false${write === null ? "" : `: write ${write}`}`,
	"value.not-path": ({ example }) => `is not a path: write one such as "${example}", without spaces, "#" or a second "/" at its start`,
	"value.setting": ({ why }) => SETTINGS[why],
	"value.too-many-words": ({ max }) => `has more than ${max} words: move them into a file of the image`,
	"value.too-long": ({ max }) => `is longer than ${max} characters: write a shorter one`,
	"value.clients": ({ max }) => `is out of range: write 1 to ${max} clients`,
	"value.rate": ({ maxPerSecond }) => `is out of range: write a rate above 0 and at most ${maxPerSecond}/s`,
	"value.repeated-kind": ({ kind }) => `lists ${kind} twice: list it once, or use repeat in a plan file`,
	"value.multiple": ({ write }) => `is a multiple: write "${write}"`,
	"value.image": ({ why }) => IMAGES[why],
	"value.network": ({ why }) => NETWORKS[why],
	"value.workflow": ({ why }) => OF_WORKFLOW[why],
	"value.too-many-jobs": ({ count, max }) => `has ${count} jobs: at most ${max} are allowed`,
	"value.env": ({ problems, more, max }) => [...problems.map((each) => envProblem(each, max)), ...moreLines(more)].join("; "),
	"value.headers": ({ problems, more, ...limits }) => [...problems.map((each) => headerProblem(each, limits)), ...moreLines(more)].join("; "),
	"words.backslash": () => "ends with a backslash that escapes nothing: remove it or double it",
	"words.quote": ({ quote, position }) => `opens a quote (${quote}) at character ${position} without closing it: add the closing ${quote}`,
	"template.no-mark": ({ mark, almost }) => `has no ${mark}: write it${almost === null ? "" : ` in the place of ${almost}`} where the text goes, such as {"input": "${mark}"}`,
	"template.form": ({ why, mark }) => {
		if (why === "mark-in-key") return `has ${mark} in a key: write it into a value, such as {"input": "${mark}"}`;
		if (why === "unquoted-mark") return `has ${mark} without quotes: write "${mark}"`;
		return `is not JSON: write the body of a request, such as {"input": "${mark}"}`;
	},
	"answer.json": ({ example }) => `is JSON, and the drill needs lines: write one per part, such as "${example}"`,
	"answer.twice": ({ part }) => `sets ${part} twice: keep one of them`,
	"answer.status": ({ value }) => `has ${value} as status, which is not a success status: write "status: 2xx", or one such as 201`,
	"answer.part": ({ name, nearest, parts, example }) => name === null ? `has a line without a part and its position: write lines such as "${example}"` : `has an unknown part ${name}: ${instead(nearest, `valid parts are ${parts.join(", ")}`)}`,
	"answer.pointer": ({ value, part, write }) => `has ${value} as ${part}, which is not a JSON pointer: write ${write}`,
	"disk-pressure.limit-too-low": () => "would stall the container instead of slowing it down: write \"256k\" or more",
	"disk-full.paths-form": ({ max }) => `are not directories that can be filled: write up to ${max} absolute paths, such as "/tmp", without spaces and outside of /proc, /sys, /dev and /fault-drill`,
	"dependency-down.of-form": () => "is not the name of a container: write its name, an alias or a service, such as \"redis\"",
	"value.too-short": ({ minMs }) => `is too short to tell anything: write "${minMs / 1e3}s" or more`,
	"network-delay.delay-too-small": ({ minMs }) => `is too small to distinguish from noise: write "${minMs}ms" or more`,
	"network-delay.loss-too-large": ({ maxRatio }) => `leaves too few requests to measure: write "${maxRatio * 100}%" or less`,
	"network-delay.jitter-too-large": () => "the jitter must not exceed the delay: lower the jitter, or raise the delay"
};
function moreLines(count) {
	return count === 0 ? [] : [`and ${formatCount(count)} more like these`];
}
function envProblem({ why, part, number, key, first }, max) {
	if (why === "too-many") return `has more than ${max} variables: remove some`;
	const line = `${part} ${number}`;
	if (why === "no-equals") return `${line} has no "=": write KEY=VALUE`;
	if (why === "name") return `${line} has an invalid name before its "=": write KEY=VALUE, without spaces around KEY`;
	if (why === "nul") return `${line} has a NUL character: remove it`;
	return `${line} sets ${key} again (first in ${part} ${first}): keep one of them`;
}
function headerProblem({ why, part, number, name }, { maxHeaders, maxName, maxValue }) {
	const predicates = {
		"too-many": `has more than ${maxHeaders} headers: remove some`,
		"long-name": `has a name of more than ${maxName} characters: write a shorter one`,
		name: "has no valid header name before a colon: write \"Authorization: Bearer …\"",
		own: `sets ${name}, which the drill sets itself: remove it`,
		again: `sets ${name} again: keep one of them`,
		"no-value": `has no value for ${name}: write one, or remove it`,
		"long-value": `has a value of more than ${maxValue} characters for ${name}, which servers reject: write a shorter one`,
		character: `has a character in ${name} that headers can't contain: use ASCII`
	};
	return why === "too-many" ? predicates[why] : `${part} ${number} ${predicates[why]}`;
}

// src/report/messages/en/report/report-words.ts
/** Terms that need a meaning, and what they mean. */
const TERMS = [
	["P50", "The time within which half of the requests were answered."],
	["P95", "The time within which 95 % of the requests were answered. A failed request counts as at least the request timeout."],
	["steady state", "The service before any experiment, under the same load."],
	["proven", "What the requests show at 95 % confidence, not only what was measured."],
	["recovery", "The time to the first good answer: after a crash or stop from its start, after a load from the end of the experiment and without the time that an answer usually takes."],
	["throttled", "Paused by the kernel because the container had used up its CPU quota. The share is of periods of 100 ms."],
	["canary", "A fixed computation that runs once per second on the runner. If its time varies, the runner is busy."],
	["steal", "CPU time that the host of the runner gave to other machines."],
	["generator lag", "How late the drill sent its own requests: a property of the runner, not of the service."],
	["leaning", "The direction in which a check points that is not decided."],
	["shed", "Rejected in time, with 429 or 503 and Retry-After."],
	["stressor", "A process that an experiment runs inside the container to use up a resource."]
];
/** What frames a report: its verdict, its checks, and what went wrong. */
const REPORT_WORDS = {
	verdict: {
		pass: "Fault drill passed",
		fail: "Fault drill failed",
		inconclusive: "Fault drill inconclusive",
		error: "Fault drill could not be run",
		cancelled: "Fault drill cancelled"
	},
	/** What a status is called if only its symbol is shown. */
	status: {
		pass: "pass",
		fail: "fail",
		inconclusive: "inconclusive",
		error: "error",
		cancelled: "cancelled",
		"not-applicable": "not applicable"
	},
	sides: {
		candidate: "candidate",
		baseline: "baseline"
	},
	metric: (name) => METRICS[name].label,
	objective: (kind) => OBJECTIVES[kind].label,
	/** The title of an objective's worst figure. */
	worst: (kind) => OBJECTIVES[kind].output?.title ?? "",
	/** The name of a phase or of another part of the drill. */
	phase: (name) => name === "steady-state" ? "steady state" : name,
	/** Where something was: `under cpu-overload`, `in the steady state`, `after kill-restart`. */
	place,
	/** How requests failed, by their outcomes. */
	failures: failuresByOutcome,
	document: {
		sections: "Sections",
		files: "Files",
		/** The line of a comment that leads to the page, by what became of its upload. */
		fullReport: {
			done: (url) => [{
				link: "Full report",
				to: url
			}, ": every request, chart and figure, in report.html of the artifact"],
			unknown: (url) => [{
				link: "Full report",
				to: url
			}, ": report.html in the artifacts of the run"],
			failed: (url) => [
				"Full report: it could not be uploaded. ",
				{
					link: "The run",
					to: url
				},
				" has the log and the summary."
			]
		},
		more: (count) => `… and ${count} more`,
		moreBelow: (count) => `… and ${count} more, below`,
		truncated: (leftOut) => `Truncated to fit: ${leftOut.join(", ").toLowerCase()}. The report files of the run have everything.`,
		/** An annotation of the run. */
		note: (title) => `Fault drill: ${title}`,
		notes: "Fault drill",
		noComment: "no comment",
		noArtifact: "no artifact",
		moreNotes: (count) => `${count} more; the summary of the run has them all.`,
		/** Names of test suites. */
		suites: "fault drill",
		suite: (image) => `fault drill of ${image}`
	},
	chart: {
		handle: "Latency over the drill",
		title: (unit) => `Latency over the drill, ${unit}`,
		time: "time, s",
		latency: (unit) => `latency, ${unit}`,
		slowest: "Blue: the slowest request in each of 60 equal parts of the drill, from its first request on.",
		limit: "Red: the limit of the P95.",
		experiments: (names) => `Experiments: ${names.join(", ")}.`,
		from: (name, fromS, toS) => `${name} ${fromS}–${toS} s`,
		at: (name, ms) => `${name} at ${formatDuration(ms)}`
	},
	checks: {
		title: "Checks",
		headings: [
			"check",
			"limit",
			"measured",
			"requests",
			"verdict"
		],
		/** As in `P95 under cpu-overload`. */
		name: (kind, scope) => `${OBJECTIVES[kind].label} ${checkedPlace(kind, scope)}`,
		/** The same of several in one place, as in `availability and P95 under cpu-overload`. */
		names: (kinds, where) => `${listed(kinds.map((kind) => OBJECTIVES[kind].label))} ${where}`,
		/** What the service has to do there, as in `answer more requests and answer faster under cpu-overload`. */
		goals: (kinds, where) => `${listed(kinds.map((kind) => kind === "running" ? "keep running" : OBJECTIVES[kind].goal))} ${where}`,
		place: checkedPlace,
		/** The handle of those that passed. */
		passed: (count, notApplicable) => `${plural(count, "check")} passed${notApplicable === 0 ? "" : `, ${notApplicable} not applicable`}`,
		proven: (measured, objective, proven) => `${measured} (${isMinimum(objective) ? "≥" : "≤"} ${formatMeasured(objective, proven)} proven)`,
		answered: (ok, requests) => `${formatCount(ok)} of ${formatCount(requests)} answered`,
		/** A ratio to the baseline with its interval at 95 %, as in `1.04x (0.98–1.10)`. */
		ratio: (objective, measured, low, high) => {
			const end = (ratio) => formatMeasured(objective, ratio).replace(/x$/, "");
			const interval = low === null ? "" : ` (${end(low)}–${high === null ? "∞" : end(high)})`;
			return `${formatMeasured(objective, measured)}${interval}`;
		},
		failedRequests: "failed requests",
		pairs: (count) => plural(count, "pair"),
		parts: (count) => plural(count, "part"),
		outages: (count, trigger) => plural(count, OUTAGES[trigger].noun),
		comparison: (kind, status) => OBJECTIVES[kind].comparison?.[status] ?? "",
		notApplicable: "not applicable",
		leaning: (status) => `leaning ${status}`,
		noData: "no data",
		open: "open",
		/**
		* What broke a limit, next to the figure or in its place: without it `8 ms` next to a limit of 10 s reads as kept.
		* The first one of a check's reasons in this order.
		*/
		failed: {
			"service.crashed": (figure) => `crashed, else ${figure}`,
			"stop.request-cut-off": (figure) => `request cut off, ended in ${figure}`,
			"stop.signal-ignored": (figure) => `signal ignored, killed after ${figure}`,
			"stop.not-ended": (figure) => `did not end, killed after ${figure}`,
			"stop.not-ended-behind-init": (figure) => `did not end, killed after ${figure}`,
			"stop.not-ended-behind-first": (figure) => `did not end, killed after ${figure}`,
			"degrading.not-entered": () => "degraded mode not entered",
			"window.outage": (figure) => `outage, ${figure} in all`,
			"window.broken-for-a-while": (figure) => `broken for a while, ${figure} in all`,
			"recovery.crash-loop": () => "never: crash loop",
			"recovery.runs-without-service": () => "never: service gone",
			"recovery.no-restart-policy": () => "never: not restarted",
			"recovery.clean-exit": () => "never: not restarted",
			"recovery.not-restarted": () => "never: not restarted",
			"recovery.not-listening": () => "never: port closed",
			"recovery.no-good-answer": () => "never: no good answer",
			"recovery.never": () => "never: no good answer",
			"noticed.never": () => "not noticed"
		},
		mayFail: (outcome) => outcome === "" ? "may fail" : `${outcome}, may fail`
	},
	limits: {
		/** An objective with its limit, if that is known. */
		objective: (kind, objective) => {
			const limit = objective === null ? "" : ` ${isMinimum(objective) ? "≥" : "≤"} ${formatLimit(objective)}`;
			return `${OBJECTIVES[kind].label}${limit}`;
		},
		/** The P95 of the last requests was above a limit. */
		abort: (requests, objectives) => `of the last ${requests} requests ${objectives.map(crossed).join(", or ")}`
	},
	reasons: "Other reasons",
	warnings: "Warnings",
	countedWarnings: (count) => `⚠️ ${count} warnings`,
	allowedToFail: (reason) => `Allowed to fail: ${reason}`,
	cause: "Cause",
	because: (cause) => `because: ${cause}`,
	/** What a fail rests on, next to the verdict. */
	evidence: {
		title: "Evidence",
		/** The last lines of a container's log. */
		log: (name, exitCode) => exitCode === null ? `The end of the container's log (${name}):` : `The end of the container's log before it ended with exit code ${exitCode} (${name}):`,
		/** What an attack sent, and its answer. @param plain the answer without the attack; null if there was none */
		attack: (name, sent, answer, plain) => [
			`${name}: `,
			sent,
			" got ",
			answer,
			...plain === null ? [] : [" instead of ", { code: plain }]
		],
		/** What was wrong with an answer without a label. */
		answer: (detail) => detail === null ? "" : replyText(detail)
	},
	/** Whether it was so before, and whose limits were broken. */
	before: {
		title: "Before",
		question: "Was it so before?",
		onBaseline: (check, kept, figure) => kept ? `No: the baseline kept the limit in this run (${check}: ${figure}).` : `Yes: the baseline broke the limit as well in this run (${check}: ${figure}).`,
		onBranch: ({ branch, runs, passed, last }) => {
			const which = runs === 1 ? `the last run on ${code(branch)}` : `the last run of ${runs} on ${code(branch)}`;
			const count = runs === 1 ? "" : ` (${passed} of them passed)`;
			if (last === "pass") return `Probably not: ${which} passed${count}.`;
			return last === "fail" ? `Probably: ${which} failed as well${count}.` : `Not known: ${which} was inconclusive${count}.`;
		},
		unknown: "Not known: this drill has no baseline and no history. Set `baseline-image` to the image of the target branch to see it.",
		notCompared: "Not known: this was not measured on the baseline, and there is no history.",
		limits: "Limits:",
		limitsSet: (inputs) => `${listed(inputs.map(code))} ${inputs.length === 1 ? "is" : "are"} set by this workflow.`,
		limitOfExperiment: (parameter, name) => `the parameter ${code(parameter)} of ${code(name)}.`,
		limitsFixed: (kinds) => `Fixed for ${listed(kinds.map((kind) => OBJECTIVES[kind].label))}.`,
		limitsByDefault: (inputs) => `${listed(inputs.map(code))} ${inputs.length === 1 ? "is the default" : "are the defaults"}.`
	},
	/** What to do about what failed. */
	advice: {
		title: "What to do",
		/** @param checks the names of those that it is about; none for the drill as a whole */
		about: (checks) => checks.length === 0 ? "What to do" : `What to do about ${someOf(checks)}`,
		checks: (checks) => someOf(checks),
		/** @param goals what the service has to do */
		toDo: (goals) => `How to ${someOf(goals)}`,
		/** After what it is about: the figures of several legs can differ. */
		legs: (legs, differ) => ` in ${someOf(legs)}${differ ? " (figures of one of them)" : ""}`,
		see: (address) => `See ${address}`,
		fixing: (objective) => `Fixing a failure: ${objective}`,
		troubleshooting: "Troubleshooting"
	},
	legend: {
		title: "Terms",
		/** The handle of the fold of the setting, if the terms are in it. */
		handle: "Image, machine, terms, how to run it yourself",
		terms: TERMS
	},
	source: {
		took: (ms) => `took ${formatDuration(ms)}`,
		session: "session",
		commit: "commit",
		thisRun: "this run"
	}
};
function checkedPlace(kind, scope) {
	const where = OBJECTIVES[kind].place;
	return where === void 0 || scope.startsWith("after ") ? place(scope) : `${where} ${scope}`;
}
/** The first few names, and how many more there are. */
function someOf(names) {
	const more = names.length - MAX_NAMES;
	return more > 0 ? `${names.slice(0, MAX_NAMES).join(", ")} and ${formatCount(more)} more` : listed(names);
}
/** More names than this hide what is said about them. */
const MAX_NAMES = 3;
function crossed(objective) {
	const limit = formatLimit(objective);
	const { metric } = OBJECTIVES[objective.kind];
	if (metric === void 0 || METRICS[metric].reads.of === "good-share") return `fewer than ${limit} were answered well`;
	return `the ${METRICS[metric].label} was above ${limit}`;
}

// src/report/messages/en/progress-messages.ts
const STAGES = {
	preflight: "Preflight",
	boot: "Boot",
	"warm-up": "Warm-up",
	"steady-state": "Steady state",
	comparison: "Comparison with the baseline",
	"clean-up": "Clean-up",
	machine: "Machine",
	"reference-image": "Reference image",
	report: "Report",
	results: "Results",
	simulation: "Simulation"
};
const INSTALLED = {
	docker: "a Docker engine",
	"stress-ng": "stress-ng",
	iproute2: "iproute2",
	mmdebstrap: "mmdebstrap",
	"reference-packages": "the reference image's packages"
};
const STANDING = {
	pass: "pass",
	fail: "fail",
	inconclusive: "inconclusive",
	undecided: "undecided"
};
const KEPT = {
	pass: "pass",
	fail: "fail",
	inconclusive: "inconclusive",
	error: "error",
	cancelled: "cancelled"
};
/** The lines of the log while a drill is prepared, runs and is cleaned up. */
const PROGRESS = {
	"progress.stage": ({ stage }) => STAGES[stage],
	"progress.experiment": ({ name }) => `Experiment: ${name}`,
	"progress.drill": ({ number, count }) => `Drill ${number} of ${count}`,
	"progress.engine": ({ url, chosenBy }) => `Docker engine: ${url}${chosenBy === null ? "" : ` (${chosenBy})`}`,
	"progress.pulling": ({ image }) => `Pulling ${image}…`,
	"progress.installing": ({ what }) => `Installing ${INSTALLED[what]}…`,
	"progress.starting-engine": () => "Starting the Docker engine…",
	"progress.waiting-for-apt": ({ holder }) => `Waiting for ${holder === null ? "another process" : `process ${holder}`}, which holds the lock of apt-get…`,
	"progress.priority": ({ priority }) => `the generator runs at ${priority} priority`,
	"progress.ready": ({ readyMs, onBaseline }) => `${onBaseline ? "the baseline: " : ""}first good answer after ${Math.round(readyMs)} ms`,
	"progress.not-counted": ({ requests }) => `${plural(requests, "request")}, not counted`,
	"progress.same-on-baseline": () => "the same on the baseline",
	"progress.removed": () => "removed",
	"progress.removal-failed": () => "removal failed",
	"progress.recovered": ({ afterMs }) => afterMs === null ? "no good answer after the outage" : `first good answer ${Math.round(afterMs)} ms after the outage began`,
	"progress.disabled": ({ features }) => `the service reports as disabled: ${features.join(", ") || "nothing"}`,
	"progress.sent": ({ name, sent, planned }) => `${name}: ${formatCount(sent)} of ${formatCount(planned)} sent`,
	"progress.window": ({ phase, elapsedMs, requests, needed, left, failed, p95Ms, isBound, alarms }) => [
		`${REPORT_WORDS.phase(phase)} ${seconds(elapsedMs)}`,
		`${needed > requests ? `${formatCount(requests)} of ${formatCount(needed)} requests needed` : plural(requests, "request")}${left === null ? "" : `, ${left.isMax ? "at most" : "about"} ${roughly(left.ms)} left`}`,
		...failed === 0 ? [] : [`${formatCount(failed)} failed`],
		...p95Ms === null ? [] : [`P95 ${isBound ? "≥ " : ""}${formatDuration(p95Ms)}`],
		...alarms.map(alarm)
	].join(" · "),
	"progress.compared": ({ scope, kind, elapsedMs, pairs, ratio, low, high, status, maxLeftMs }) => [
		`candidate compared with baseline ${place(scope)} ${seconds(elapsedMs)}`,
		plural(pairs, "pair"),
		...ratio === null ? [] : [`${comparedLabel(kind)} ${formatRatioOf(ratio)}${interval(low, high)}`],
		STANDING[status],
		...maxLeftMs === null ? [] : [`at most ${roughly(maxLeftMs)} left`]
	].join(" · "),
	"progress.drill-kept": ({ status, file }) => `${KEPT[status]}: see ${file}`,
	"progress.results-found": ({ results }) => `Drill results found: ${formatCount(results)}.`,
	"progress.merge-cancelled": () => "The merge was cancelled.",
	"reference.building": ({ image, tool }) => `Building ${image}${tool === "docker" ? "" : ` with ${tool}`}…`,
	"reference.built": ({ image, tookMs }) => `Built ${image} in ${(tookMs / 1e3).toFixed(1)} s.`,
	"reference.weights": ({ size }) => `Synthesizing the weights (${size}, a stand-in, not Qwen)…`,
	"reference.lock-taken-over": ({ file }) => `Taking over the lock of a build that has ended (${file}).`,
	"reference.waiting": ({ holder, file, waitedMs }) => `Waiting${waitedMs === null ? "" : ` for ${Math.round(waitedMs / 1e3)} s`} for the build of process ${holder}, which holds ${file}…`,
	"clean-up.removed": ({ objects }) => `removed ${plural(objects, "object")} of this drill`,
	"clean-up.left": ({ objects }) => `Removed ${plural(objects, "object")} that the drill had left.`,
	"clean-up.nothing": () => "No drill was started, so there is nothing to clean up.",
	"clean-up.waiting": ({ waitMs }) => `Waiting up to ${waitMs / 1e3} s for objects whose create requests the engine has not answered.`,
	"clean-up.failed": () => "The clean-up is incomplete.",
	"clean-up.list": ({ command }) => `List what is left with ${code(command)}.`,
	"clean-up.not-removed": ({ objects }) => `${plural(objects, "object")} of this drill could not be removed.`,
	"clean-up.not-listed": () => "The objects of this drill on the engine could not be listed.",
	"clean-up.still-listed": () => "The engine still lists them."
};
function seconds(ms) {
	return `${Math.floor(ms / 1e3)} s`;
}
function interval(low, high) {
	return low === null || high === null ? "" : ` (${formatRatioOf(low)}–${formatRatioOf(high)})`;
}
/** A time of which only the order matters. */
function roughly(ms) {
	const { amount, unit } = roughTime(ms);
	return `${amount} ${unit}`;
}
function alarm({ objective, status }) {
	const { label } = OBJECTIVES[objective];
	return status === "fail" ? `${label} fails` : `${label} seems to fail, to be confirmed`;
}

// src/report/messages/en/publishing/github-refusals.ts
const REFUSED = {
	"rate-limit": ({ status }) => `GitHub's rate limit is exceeded${inParentheses(status)}.`,
	"server-error": ({ status }) => `GitHub answered ${status}, an error on its side.`,
	locked: () => "The conversation of the pull request is locked, so only people with write access can comment.",
	token: ({ status }) => `GitHub does not accept the token (${status}): it is wrong, expired or revoked. Leave \`github-token\` at its default, or renew it.`,
	"read-only": ({ status }) => `The token can't comment (${status}): give the job \`permissions: pull-requests: write\`. For a pull request from a fork the token is always read-only: comment from a second workflow, on \`workflow_run\`.`,
	forbidden: ({ status, detail }) => `GitHub rejected the comment (${status}: ${detail}). The job needs \`permissions: pull-requests: write\`.`,
	"not-found": ({ status }) => `The pull request does not exist, or the token can't see it (${status}): check \`permissions: pull-requests: write\`.`,
	gone: ({ status }) => `The pull request's conversation was deleted or comments are disabled in this repository (${status}).`,
	invalid: ({ status, detail }) => `GitHub rejected the comment as invalid (${status}: ${detail}).`,
	other: ({ status, detail }) => `GitHub answered ${status}: ${withoutEnd(detail)}.`,
	certificate: ({ detail }) => `GitHub's certificate is not trusted on this machine (${detail}). Set NODE_EXTRA_CA_CERTS to the certificate of a private authority.`,
	"not-sent": ({ detail }) => `The request to GitHub could not be sent (${detail}).`,
	late: () => "GitHub did not answer in time.",
	incomplete: () => "GitHub's answer was incomplete.",
	unreachable: ({ detail }) => `GitHub could not be reached (${detail}).`
};
const READS = {
	artifacts: "the run's artifacts",
	artifact: "an artifact",
	"pull-requests": "the pull requests"
};
const CACHE_REFUSED = {
	missing: "The store does not have it",
	rejected: "The store rejected it",
	failed: "The service failed"
};
const RESULT_UNFIT = {
	missing: "It has no result.json at its root.",
	"not-a-file": "Its result.json is not a regular file.",
	encrypted: "Its result.json is encrypted.",
	checksum: "Its result.json does not match its checksum.",
	"not-utf8": "Its result.json is not UTF-8 text."
};
const UNREADABLE = {
	zip: "It is not a zip archive",
	list: "Its list of files is broken",
	result: "Its result.json can't be unpacked"
};
/** Why GitHub or one of its services did not do what was asked, and why an artifact can't be used. */
const GITHUB_REFUSALS = {
	"github.refused": (refused) => REFUSED[refused.why](refused),
	"github.all-tries-failed": ({ tries }) => `All ${tries} tries failed.`,
	"github.next-try": ({ waitMs, cancelled }) => `The next try would be in ${Math.ceil(waitMs / 1e3)} s, ${cancelled ? "but the run was cancelled" : "which is too late for this run"}.`,
	"github.not-returned": ({ what }) => `GitHub did not return ${READS[what]}.`,
	"github.no-permission": ({ what, status }) => `The token can't read ${READS[what]} (${status}): give the job \`permissions: ${what === "pull-requests" ? "pull-requests: write" : "actions: read"}\`.`,
	"service.answered": ({ answer }) => answer === "" ? "The service rejected it." : `The service answered: ${withoutEnd(answer)}.`,
	"service.late": ({ limitMs }) => `It took longer than ${limitMs / 1e3} s.`,
	"cache.denied": ({ access }) => `The workflow's \`cache-mode\` does not allow ${access === "read" ? "reading" : "writing to"} the cache.`,
	"cache.no-access": () => "This job's token has no access to the cache.",
	"cache.taken": () => "This run and attempt already has an entry.",
	"cache.too-long": ({ maxBytes }) => `The entry is longer than ${formatBytes(maxBytes)}.`,
	"cache.no-url": () => "The service returned no URL.",
	"cache.refused": ({ how, status }) => `${CACHE_REFUSED[how]} (${status ?? "no status"}).`,
	"artifact.no-files": () => "The report's files do not exist.",
	"artifact.quota": () => "The storage for artifacts is used up: delete old ones, or raise the quota.",
	"artifact.expired": () => "It has expired: run the drill again.",
	"artifact.gone": () => "It is gone: it expired or was deleted.",
	"artifact.too-many": ({ max }) => `The run has more than ${formatCount(max)} artifacts with that prefix.`,
	"artifact.archive-too-large": ({ bytes, maxBytes }) => `Its archive has ${formatCount(bytes)} bytes; the limit is ${formatCount(maxBytes)}.`,
	"artifact.archive-too-long": ({ maxBytes }) => `Its archive is longer than ${formatCount(maxBytes)} bytes.`,
	"artifact.archives-too-large": ({ maxBytes }) => `The archives together exceed ${formatCount(maxBytes)} bytes.`,
	"artifact.results-too-large": ({ maxBytes }) => `All results together exceed ${formatCount(maxBytes)} bytes unpacked.`,
	"artifact.no-url": () => "GitHub returned no URL for it.",
	"artifact.not-downloaded": () => "It could not be downloaded.",
	"artifact.store-answered": ({ status }) => `The store answered ${status ?? "without a status"}.`,
	"artifact.unreadable": ({ what, reason }) => `${UNREADABLE[what]} (${reason}).`,
	"artifact.too-many-files": ({ files, max }) => `It has ${formatCount(files)} entries; a drill's has at most ${formatCount(max)}.`,
	"artifact.file-twice": ({ name }) => `It has two files ${code(name)}.`,
	"artifact.result-unfit": ({ why }) => RESULT_UNFIT[why],
	"artifact.result-compressed": ({ method }) => `Its result.json is compressed with method ${method}, which artifacts don't use.`,
	"artifact.result-too-large": ({ bytes, maxBytes }) => `Its result.json would have ${formatCount(bytes)} bytes unpacked; the maximum is ${formatCount(maxBytes)}.`
};
function inParentheses(status) {
	return status === null ? "" : ` (${status})`;
}

// src/report/messages/en/publishing/merge-messages.ts
const NO_RUN$1 = {
	repository: "This is not a GitHub Actions workflow run, so there are no results to merge.",
	payload: "The payload of workflow_run does not contain the run that it is about.",
	"run-id": "The runner does not set the id of this run, so there are no results to merge."
};
/** A run's results: what is missing, what was refused, and what the run itself reports. */
const MERGES = {
	"merge.no-results": () => "No result was found: drills must run in jobs before this one, use the same `artifact-name`, and upload their reports.",
	"merge.legs-missing": ({ job, total, indexes, missing }) => {
		const more = missing - indexes.length;
		const of = `${listed([...indexes.map(formatCount), ...more > 0 ? [`${formatCount(more)} more`] : []])} of the job ${code(job)} (${plural(total, "leg")}) left no result`;
		return missing === 1 ? `Leg ${of}: it was cancelled, or ended before its report was uploaded.` : `Legs ${of}: they were cancelled, or ended before their reports were uploaded.`;
	},
	"merge.job-not-run": ({ job, result }) => `The job ${code(job)} was ${result}.`,
	"merge.job-without-result": ({ job, result }) => `The job ${code(job)} ended (${result}) and left no result: see its log, and remove jobs without drills from the \`needs\` of this one.`,
	"merge.job-failed-unexplained": ({ job, result }) => `The job ${code(job)} ended with ${result}, although none of its drills did: see its log.`,
	"merge.jobs-without-results": ({ jobs, results }) => `The jobs ${listed(jobs.map(code))} ended, but left only ${plural(results, "result")} in total.`,
	"merge.jobs-failed-unexplained": ({ jobs, failures }) => `The jobs ${listed(jobs.map(code))} ended with failure, although ${failures === 0 ? "none" : `only ${formatCount(failures)}`} of their drills did: see their logs.`,
	"merge.too-few-results": ({ expected, found }) => `${plural(expected, "result")} ${expected === 1 ? "was" : "were"} expected, but ${found === 0 ? "none" : `only ${formatCount(found)}`} ${found === 1 ? "was" : "were"} found.`,
	"merge.too-many-results": ({ expected, found }) => `${plural(expected, "result")} ${expected === 1 ? "was" : "were"} expected, but ${formatCount(found)} were found: set \`legs\` to their number.`,
	"merge.not-possible": () => "The results could not be merged.",
	"merge.no-token": () => "The results can't be read because `github-token` is empty.",
	"merge.no-run": ({ why }) => NO_RUN$1[why],
	"merge.artifact-refused": ({ artifact }) => `The artifact ${code(artifact.slice(0, 100))} was refused.`,
	"merge.run-cancelled": () => "The run was cancelled before it ended.",
	"merge.run-not-successful": ({ conclusion }) => `Every leg passed, but the run ended with ${conclusion}: see the run.`,
	"merge.legs-not-counted": () => "Nothing shows that these are all of its drills. Set `legs` to their number.",
	"merge.fork-figures": () => "The commit is in a fork: these figures are what the fork's own run reports, and only the check of that run counts.",
	"merge.allowed-to-fail": () => "Allowed to fail:",
	"merge.likewise": ({ legs }) => {
		const more = legs.length - MAX_LEGS;
		const named = legs.slice(0, more > 0 ? MAX_LEGS : legs.length).map(code);
		return `The same in ${listed([...named, ...more > 0 ? [plural(more, "other leg")] : []])}.`;
	}
};
/** More names than this hide what is said about them. */
const MAX_LEGS = 3;

// src/report/messages/en/publishing/result-problems.ts
const FOUND = {
	list: "a list",
	object: "an object",
	"out-of-range": "a number out of range"
};
const FORMS = {
	number: () => "a number",
	integer: () => "a whole number",
	string: () => "a string",
	boolean: () => "true or false",
	array: () => "a list",
	object: () => "an object",
	null: () => "null",
	"one-of": (expected) => expected.includes(",") ? `one of ${expected}` : expected,
	minimum: (limit) => `${limit} or more`,
	maximum: (limit) => `${limit} or less`,
	above: (limit) => `more than ${limit}`,
	below: (limit) => `less than ${limit}`,
	"number-up-to": (limit) => `a number of at most ${limit}`,
	ratio: () => "a ratio above 0 and below 1",
	slowdown: () => "a ratio above 0, such as 0.2",
	"time-up-to": (limit) => `a time from 0 to ${limit} ms`,
	line: () => "it without line breaks and control characters",
	commit: () => "a commit in hexadecimal digits",
	matching: (pattern) => `a string that matches ${pattern}`,
	moment: () => "a time such as \"2026-07-30T13:57:36.000Z\"",
	address: () => "an address such as \"https://example.com/\"",
	"as-written": () => "what the drill wrote"
};
const UNFIT = {
	"other-run": "Its result is of another run.",
	"other-commit": "Its result is of another commit than the run's.",
	"no-version": "Its result does not say which version of the drill wrote it.",
	"no-leg": "Its result does not say which leg it is.",
	"bad-job": "Its result names no job that a workflow could have."
};
/** Why a result's file can't be used. */
const RESULT_PROBLEMS = {
	"leg.unfit": ({ why }) => UNFIT[why],
	"leg.impossible": ({ index, total }) => `Its result says that it is leg ${index} of ${total}, which no matrix has.`,
	"leg.of-other-artifact": ({ artifact }) => `Its result is that of ${code(artifact)}, not of the artifact that it was in.`,
	"leg.other-verdict": ({ written, judged }) => `Its verdict is ${written}, but its samples come to ${judged ?? "other checks"}: it was changed, or judged by another version of the drill.`,
	"leg.not-fit": ({ problems }) => problems > 1 ? `Its result has ${plural(problems, "problem")}. The first:` : "Its result does not fit:",
	"result.not-json": ({ reason }) => `The file is not JSON (${reason}): pass the result.json of a drill.`,
	"result.not-a-result": () => "The file is not the result of a drill: it has no \"schemaVersion\". Pass the result.json of a drill.",
	"result.other-version": ({ found, read }) => `The file has schema version ${found}, but this program reads version ${read}: use the version of the drill that wrote it.`,
	"result.other-schema": ({ found, expected }) => `The file has the "$schema" ${found} instead of "${expected}": pass the result.json of a drill.`,
	"result.too-deep": ({ max }) => `The file nests lists more than ${max} deep, which a drill never does.`,
	"result.too-many-lists": () => "The file has too many lists and objects for its size.",
	"result.more-problems": ({ problems }) => `There ${problems === 1 ? "is" : "are"} ${formatCount(problems)} more.`,
	"result.missing-field": ({ field, name }) => `${subject(field)} has no ${name}: add it.`,
	"result.extra-field": ({ field, name }) => `${subject(field)} has a field ${name} that a result does not have: remove it.`,
	"result.wrong-value": ({ field, found, kind, orNull, form, expected }) => `${subject(field)} is ${kind === "value" ? found : FOUND[kind]}: write ${FORMS[form](expected)}${orNull ? " or null" : ""}.`,
	"result.wrong-size": ({ field, of, has, limit, atLeast }) => {
		const most = `write at ${atLeast ? "least" : "most"} ${limit}`;
		if (of === "characters") return `${subject(field)} is ${has} characters long: ${most}.`;
		return `${subject(field)} has ${has === null ? `too many ${of}` : `${has} ${of}`}: ${most}.`;
	},
	"result.no-baseline": () => "plan.baseline is null although a baseline was drilled: write its image.",
	"result.short-maximum": () => "plan.maxDurationMs is less than plan.durationMs: write the longer time.",
	"result.impossible-sample": ({ field, maxMs }) => `${field} is impossible: times are from 0 to ${maxMs} ms, endedAtMs is not before intendedAtMs, and sentAtMs is null only if it was dropped.`,
	"result.ends-early": ({ field }) => `${field} ends before it began: write endedAtMs after startedAtMs.`,
	"result.other-sum": ({ field, written, summed }) => `${field} is ${written ?? "null"}, but its samples give ${summed ?? "null"}: write that.`,
	"result.unsorted": ({ field }) => `${field} is before the previous moment: sort the moments by time.`,
	"result.no-such-index": ({ field, index, count, of }) => `${field} is ${index}, but there are ${count} ${of}: write the index of one, counted from 0, or null.`,
	"result.unpaired": ({ field, candidate, baseline }) => `${field} has ${candidate} samples of the candidate and ${baseline} of the baseline: requests are sent in pairs, so the counts differ by at most 1.`
};
function subject(field) {
	return field === "" ? "The file" : field;
}
/** Returns what a field has to be. */
function formText(form, expected) {
	return FORMS[form](expected);
}

// src/report/messages/en/publishing/publishing-messages.ts
const PARTS = {
	files: "The report's files",
	outputs: "The outputs",
	annotations: "The annotations",
	summary: "The job summary",
	"comment-url": "The output comment-url",
	"artifact-url": "The output artifact-url"
};
const NO_RUN = "this is not a GitHub Actions workflow run";
const NO_SERVICE = {
	"no-run": NO_RUN,
	server: "only github.com and ghe.com have a service for it"
};
const NO_ARTIFACT = {
	...NO_SERVICE,
	off: "`artifact-name` is empty",
	"no-step": "this is not a workflow step"
};
const NO_HISTORY = {
	...NO_SERVICE,
	off: "`history` is off",
	"run-id": "the runner does not set GITHUB_RUN_ID",
	branch: "the event does not contain the default branch",
	error: "a drill that could not be run has no figures",
	"image-id": "an image given only by its id can't be tracked"
};
const NO_COMMENT = {
	off: "`comment` is off",
	repository: "the runner does not set GITHUB_REPOSITORY",
	token: "`github-token` is empty",
	"run-id": "the runner does not set GITHUB_RUN_ID, so it could overwrite the comment of a newer run"
};
const DONE = {
	written: "The comment was written.",
	updated: "The comment was updated.",
	"up-to-date": "The comment is up to date.",
	"newer-stays": "A newer run has already commented, so its comment stays."
};
const WITHOUT = {
	GITHUB_JOB: (job) => `the job is named ${job}`,
	GITHUB_REPOSITORY: () => "the report has no comment and no link to the run",
	GITHUB_RUN_ID: () => "the report has no comment, no history and no link to the run",
	GITHUB_SHA: () => "the report does not show the commit",
	GITHUB_OUTPUT: () => "the step has no outputs",
	GITHUB_STEP_SUMMARY: () => "the job has no summary"
};
/** What happens if a runner does not resolve the expression in the default of an input. */
const UNRESOLVED = /* @__PURE__ */ new Map([
	["history", "no history is kept"],
	["leg", "this drill counts as the only leg of its job"],
	["comment-key", "the comment is keyed by the job"],
	["github-token", "no token is available"]
]);
/** What is said of the report's publication: comment, artifact, history, outputs. */
const PUBLISHING = {
	"publishing.failed": ({ what }) => `${PARTS[what]} could not be written.`,
	"publishing.summary-full": () => "Earlier steps have used up its size limit.",
	"report.not-written": ({ file }) => `The report could not be written to ${code(file)}.`,
	"publishing.kept": ({ directory }) => `This drill did not start, so the last report in ${directory} was kept.`,
	"artifact.none": ({ why }) => `No artifact: ${NO_ARTIFACT[why]}.`,
	"artifact.uploaded": ({ name }) => `The report was uploaded as the artifact ${name}.`,
	"artifact.failed": () => "The artifact could not be uploaded.",
	"artifact.address": ({ url }) => url,
	"history.none": ({ why }) => `No history: ${NO_HISTORY[why]}.`,
	"history.added": ({ drills }) => `The drill was added to the history of the default branch (${formatCount(drills)} in total).`,
	"history.not-added": ({ drills }) => `The drill was not added to the history (${formatCount(drills)} in total), because this run is not on the default branch.`,
	"history.invalid": ({ problem }) => `The history file is invalid and was ignored: ${problem === null ? "it is not JSON" : departure(problem)}. A new history starts.`,
	"history.unreadable": () => "The history could not be read.",
	"history.not-written": () => "The drill could not be added to the history.",
	"comment.done": ({ how }) => DONE[how],
	"comment.failed": () => "The comment could not be written.",
	"comment.none": ({ why }) => `No comment: ${NO_COMMENT[why]}.`,
	"comment.no-pull-request": (args) => `No comment: ${withoutPullRequest(args)}.`,
	"comment.no-pull-request-of-run": (args) => `No comment: ${runWithoutPullRequest(args)}.`,
	"comment.artifact-refused": () => "No comment: an artifact of the reported run was refused.",
	"comment.pull-request-unknown": () => "No comment, because its pull request is not known.",
	"runner.variable-missing": ({ variable, job }) => `The runner does not set ${variable}: ${WITHOUT[variable](job)}.`,
	"runner.default-unresolved": ({ input, value }) => `The runner does not resolve the default of ${input}${value === null ? "" : ` (${value})`}: ${UNRESOLVED.get(input) ?? "it is ignored"}.`
};
function withoutPullRequest({ why, event }) {
	switch (why) {
		case "no-run": return NO_RUN;
		case "payload": return "the event's payload could not be read";
		case "number": return `the payload of ${event} has no pull request number`;
		case "comment": return "the comment is not on a pull request";
		case "event": return `the event ${event} has no pull request`;
	}
}
function runWithoutPullRequest({ why, event, number }) {
	switch (why) {
		case "own-run": return "the run is this one";
		case "merge-group": return "the merge group's branch does not name a pull request";
		case "event": return `the run was started by ${event}, not by a pull request`;
		case "none-open": return "no pull request is open from the branch that was drilled";
		case "moved-on": return `pull request ${number} has moved on to another commit, whose own run will comment`;
		case "several": return "several pull requests have this commit as their head";
	}
}
function departure({ field, form, expected }) {
	const place = field === "" ? "the file" : code(field);
	if (form === "as-written") return `${place} does not have the form of a history`;
	return `${place} must be ${formText(form, expected)}`;
}

// src/report/messages/en/report/calibration-words.ts
/** What the report of a calibration says. */
const CALIBRATION_WORDS = {
	proposed: "Limits proposed",
	noneProposed: "No limits could be proposed",
	sentence: (drills, count) => `From ${plural(drills, "drill")} of ${formatCount(count)}, of the image compared with itself.`,
	titles: {
		limits: "Limits: proposed, seen, based on",
		simulated: "Simulated healthy drills",
		workflow: "For the workflow's step",
		caveats: "What they do not guarantee",
		leftOut: "Left out"
	},
	headings: [
		"",
		"limit",
		"",
		"pass",
		"inconclusive",
		"false alarm"
	],
	leftOut: (drill, reason) => `drill ${drill}: ${reason}`,
	/** What was seen of each figure in the drills. */
	seen: {
		nothing: "nothing",
		p95: (leastMs, mostMs) => `P95 ${range(leastMs, mostMs, formatDuration)}`,
		availability: (least, most, proven) => `${range(least, most, formatRatio)}${proven === null ? "" : `, ≥ ${formatRatio(proven)} proven`}`,
		slowdown: (least, most) => `ratio ${range(least, most, formatRatioOf)}`,
		recovery: (mostMs) => `at most ${formatDuration(mostMs)}`
	},
	/** What a limit is based on. */
	basis: {
		windows: (windows, requests) => `${plural(windows, "window")} with ${formatCount(requests)} requests during experiments`,
		comparisons: (comparisons, pairs) => `${plural(comparisons, "comparison")} with ${formatCount(pairs)} pairs`,
		recoveries: (kills, overloads) => `${plural(kills, "kill")} and ${plural(overloads, "overload")}; it is twice the longest recovery`
	},
	/** Why no limit is proposed. */
	none: {
		noData: "none: no data",
		tooFew: "none: too few requests for any limit",
		fails: (rate) => `none: even the loosest limit tried fails ${rate} of healthy drills`,
		undecided: (rate) => `none: even the loosest limit tried leaves ${rate} of drills undecided within max-duration: raise it`,
		notRecovered: (lost, of) => `none: the service did not recover in ${formatCount(lost)} of ${formatCount(of)} cases`,
		noKill: "none: no experiment killed the service"
	},
	caveats: {
		singleDrill: "A single drill does not show how drills differ, so the simulation ignores that.",
		fewDrills: (drills) => `${plural(drills, "drill")} show little of how drills differ: more of them (--count) make these limits more reliable.`,
		/** @param belowRatio what the rate of false alarms is proven to be below */
		rates: (simulated, belowRatio) => `The rates are of ${formatCount(simulated)} simulated drills. No false alarm among them means a rate below ${formatRatioAtMost(belowRatio)} (95 % confidence), if later drills are like these.`,
		recovery: (kills) => `No rate can be given for max-recovery. The next kill takes longer than the longest of ${formatCount(kills)} with a probability of 1 in ${formatCount(kills + 1)}; the smaller probability of twice that time is unknown.`,
		similar: "These limits are for this image, machine and load. One hosted runner can be twice as slow as another."
	}
};
function range(least, most, show) {
	const [low, high] = [show(least), show(most)];
	return low === high ? low : `${low} to ${high}`;
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

// src/report/messages/en/report/page-words.ts
const OUTCOME_WORDS = {
	ok: "ok",
	"http-error": "http-error",
	timeout: "timeout",
	refused: "refused",
	cut: "cut",
	dropped: "dropped",
	"wrong-answer": "wrong-answer"
};
/** What only the page says. */
const PAGE_WORDS = {
	/** What the page says if its script fails; the page puts the reason for `{reason}`. */
	broken: "This browser can't show the charts and the table of requests: {reason}",
	noScript: "The charts and the table of requests need JavaScript, which does not run here. Everything else is on this page; every request is in result.json.",
	slowdown: "P95 during an experiment / steady state",
	distributions: {
		intro: "The share of requests that were answered within a time: the further to the left, the faster. A line that ends below 100 % has failed requests; where it crosses the dotted line of 95 % is the P95. The scale of latency is logarithmic.",
		limit: (ms) => `limit of the P95: ${formatDuration(ms)}`,
		label: (before, after) => `Share of requests by latency: ${before} compared with ${after}; in words below`,
		figures: (name, p50, p95) => `${name}: P50 ${p50}, P95 ${p95}`,
		compared: (phase) => `compared with the baseline: ${phase}`
	},
	history: {
		intro: "It informs: no check depends on it. The upright line is this run, a cross a run that failed, a ring one on another CPU, whose figures can't be compared.",
		titles: {
			p95: "P95, worst window",
			ttft: "P95 TTFT, worst window",
			tpot: "P95 TPOT, worst window",
			recovery: "Recovery, longest"
		},
		label: (title) => `${title}, run by run; the table below says the same in figures`,
		limit: (ms) => `limit: ${formatDuration(ms)}`
	},
	recovery: {
		limit: (ms, fromEnd) => `limit of the recovery: ${formatDuration(ms)}${fromEnd ? " from the end of the process" : ""}`,
		watchedFor: (ms) => `, watched for ${formatDuration(ms)}`
	},
	requests: {
		headings: [
			"due at",
			"phase",
			"outcome",
			"latency",
			"status",
			"prompt",
			"label",
			"why it is not ok"
		],
		/** After the latency, of streamed answers. */
		ofStreams: {
			ttft: "TTFT",
			answer: "answer TTFT",
			tpot: "TPOT",
			stall: "stall"
		},
		phase: "phase",
		outcome: "outcome",
		text: "text",
		order: "order",
		all: "all",
		bad: "all but ok",
		outcomes: OUTCOME_WORDS,
		shed: "shed",
		late: "late",
		byExperiment: "caused by the experiment",
		textHint: "prompt, label, reason, status",
		orders: {
			time: "as they were due",
			slowest: "slowest first",
			fastest: "fastest first"
		},
		ordersOfStreams: {
			ttft: "longest TTFT first",
			stall: "longest stall first"
		},
		firstPage: "First page",
		pageBefore: "Page before",
		nextPage: "Next page",
		lastPage: "Last page",
		tooManyTexts: "(too many different texts: see result.json)"
	},
	timeline: {
		caption: "Latency of every request by the time at which it was due. Shaded: an experiment; dashed: the limit of its P95. Drag across or press an experiment's number to look closer, double-click for the whole.",
		/** Follows, of streamed answers. */
		captionOfStreams: " Squares: the first text of each answer. Bars: its longest stall, placed by when it happened and how long it was.",
		label: "Timeline of all requests. The list of experiments and the table of phases below say the same in words, the table of requests has each of them.",
		usage: "What the container used meanwhile, second by second. Dashed across: what it may use at most.",
		usageOfBaseline: " The dashed line is the baseline's container.",
		windows: "Experiments in the order of time",
		onBaseline: (name) => `${name} on the baseline`,
		effect: "effect",
		noEffect: "no effect",
		notVerified: "effect not verified",
		at: (clock) => `at ${clock}`,
		after: (ms) => `+${formatDuration(ms)}`,
		never: (name) => `${name}: never`,
		show: (name) => `Show ${name} in the charts`,
		began: "began",
		applied: "applied",
		ended: "ended",
		removed: "removed",
		aborted: "aborted",
		latencyBack: "latency back",
		hungUp: "hung up",
		compared: (phase) => `compared: ${phase}`,
		comparedBaseline: (phase) => `compared: ${phase}, baseline`
	},
	/** What the page's script shows. The page gets it as data, so a name in braces represents a text that is put there. */
	script: {
		kinds: {
			ok: "ok",
			baseline: "ok on the baseline",
			byExperiment: "caused by the experiment",
			shed: "shed",
			dropped: "dropped by the generator",
			failed: "failed"
		},
		outcomes: OUTCOME_WORDS,
		shed: "shed",
		late: "late",
		byExperiment: "by the experiment",
		layers: {
			ttft: "first text",
			"answer-ttft": "first text after reasoning",
			stall: "longest stall"
		},
		layerLimits: {
			p95: "latency limit {limit}",
			ttft: "TTFT limit {limit}",
			"answer-ttft": "answer TTFT limit {limit}",
			stall: "stall limit {limit}"
		},
		firstText: "TTFT {time}",
		answerText: "answer TTFT {time}",
		onlyReasoning: "nothing but reasoning",
		longestStall: "stall {time}",
		logarithmic: "logarithmic",
		wholeDrill: "Whole drill",
		none: "none",
		range: "{first} to {last}",
		requests: "{shown} of {all} requests",
		cpu: "CPU",
		memory: "memory",
		throttled: "throttled periods",
		candidate: "candidate",
		baseline: "baseline",
		comma: ", ",
		of: "of {max}",
		limit: "limit {limit}",
		overTime: "{name} over time: {ranges}",
		notRead: "not read",
		at: "{values} at {time}",
		onBaseline: "{name} on the baseline",
		withoutEffect: "{name}, no effect"
	}
};
/** What the report of all legs of a run says. */
const LEG_WORDS = {
	title: "Legs",
	leg: "leg",
	verdict: "verdict",
	statuses: {
		pass: "passed",
		fail: "failed",
		inconclusive: "inconclusive",
		error: "could not be run",
		cancelled: "cancelled"
	},
	count: (legs, counts) => legs === 0 ? "no leg" : `${plural(legs, "leg")}: ${counts.join(", ")}`,
	ofStatus: (count, status) => `${count} ${status}`,
	noResult: "no result",
	refused: "refused",
	lost: "Missing and refused",
	passedLeftOut: (legs) => `the rows of ${legs} legs that passed`,
	tableLeftOut: "the table of the legs",
	reportsLeftOut: (legs) => `the reports of ${legs} legs`,
	checksLeftOut: "Its checks are left out here, so that this page stays small; its own report has them.",
	checksOfEach: "Checks of each leg",
	checksOf: (leg) => `Checks of ${leg}`,
	ownReport: "its own report",
	asTheFork: "As the fork's own run reports it:",
	ofFork: "of the fork",
	theRun: "the run",
	attempt: (attempt) => `attempt ${attempt}`,
	allLegs: "all legs",
	result: "result",
	leftNoResult: "It left no result: cancelled, or ended before the report was uploaded.",
	/** After a figure. */
	limit: (limit) => ` (${limit})`,
	/** Below a bar: its limit, and what it shows if that is not the figure above. */
	never: (limit) => `never, ${limit}`,
	shown: (measured, place, limit) => `${measured} ${place}, ${limit}`,
	intro: "Each figure is the worst of its leg. The bar below is of the check that is nearest to its limit, the line across it; that of availability is the share of requests that failed. Each column has one scale.",
	/** How many legs are shown; the page puts the number for `{shown}`. */
	shownOf: (legs) => `{shown} of ${plural(legs, "leg")}`,
	filter: {
		verdict: "verdict",
		text: "text",
		order: "order",
		all: "all",
		allButPassed: (legs) => `all but passed (${legs})`,
		status: (status, legs) => `${status} (${legs})`,
		textHint: "leg, image, drill",
		orders: {
			worst: "worst first",
			place: "as in the matrix",
			limit: "nearest to a limit first",
			availability: "lowest availability first",
			p95: "highest P95 first",
			recovery: "longest recovery first"
		}
	}
};

// src/report/messages/en/report/section-words.ts
/** The ratio of the latency needs no word. */
function ratioWord({ kind, ratio }) {
	return `${kind === "baseline-slowdown" ? "" : `${comparedLabel(kind)} `}${formatRatioOf(ratio)}`;
}
/** What the sections of a drill's report say besides its verdict and its checks. */
const SECTION_WORDS = {
	timeline: "Timeline",
	latency: "Latency",
	requests: "Requests",
	experiments: {
		title: "Experiments and recovery",
		/** The figure of a check in a line of several: `P95 4.3 s`. */
		figure: (label, figure) => `${label} ${figure}`,
		withLimit: (figure, limit) => `${figure} (${limit})`,
		figures: (figures) => figures.join(", "),
		didNotRun: "did not run",
		skipped: (reason) => `Skipped: ${reason}`,
		aborted: (reason) => `Aborted: ${reason}`,
		disabled: (names) => `The service reported as disabled: ${names.join(", ")}.`,
		allowance: (latencyMs) => `Its limits on latency are ${formatDuration(latencyMs)} higher, because the experiment adds that much.`,
		effect: (effect) => `Effect: ${effect}`,
		noEffect: (effect) => `No measurable effect: ${effect}`,
		notVerified: "Its effect was not verified.",
		removed: (processesLeft) => `Removed${stressorsLeft(processesLeft)}.`,
		notRemoved: (processesLeft) => `Not removed${stressorsLeft(processesLeft)}.`,
		removalFailed: (failure, processesLeft) => `Removal failed. ${failure}${processesLeft === null ? "" : ` ${plural(processesLeft, "stressor")} left.`}`,
		/** @param usualMs what an answer usually takes, which a recovery does not count; null if it is unknown */
		latencyBack: (ms, usualMs) => {
			const back = `Latency was back at its steady state with the answer that came ${formatDuration(ms)} after the end of the experiment`;
			if (usualMs === null || usualMs > ms) return `${back}.`;
			return `${back}: ${formatDuration(ms - usualMs)} more than the ${formatDuration(usualMs)} of an answer in the steady state (P50).`;
		},
		latencyNotBack: "Latency did not return to its steady state while it was watched.",
		/** A text that was not met as it should be. */
		attempt: (name, detail) => `${name}${detail === null ? "" : `: ${replyText(detail)}`}`,
		ofBaseline: (fact) => `On the baseline: ${fact}`
	},
	recovery: {
		/** @param time of day in UTC */
		began: (outage, time) => `${outageAction(outage)} ${time} UTC`,
		action: outageAction,
		links: {
			killed: "killed by force",
			gone: "process gone",
			ended: "container ended",
			started: "started again",
			listening: "listening",
			answer: "first good answer"
		},
		never: "never",
		notSeen: "not seen",
		exitCode: (code) => `exit code ${code}`,
		byExchange: "by HTTP exchange",
		lastFailure: (ms) => `last failure ${formatDuration(ms)}`,
		stillFailing: (ms) => `still failing at ${formatDuration(ms)}`
	},
	baseline: {
		title: "Baseline",
		heading: "Compared with the baseline",
		sameImage: "the same image on both sides",
		compared: "Latency compared with the baseline",
		sides: "candidate / baseline",
		pairs: "pairs",
		/** The heading of a ratio: alone it is of the latency. */
		ratio: (kind) => kind === "baseline-slowdown" ? "ratio" : `${comparedLabel(kind)} ratio`,
		recovered: "Recovery compared with the baseline",
		sensitivity: (smallest) => `The smallest slowdown that this run could have seen, 19 times of 20: ${smallest.map(({ scope, ratios }) => `${ratios.map(ratioWord).join(", ")} ${place(scope)}`).join("; ")}.`
	},
	phases: {
		title: "Phases",
		phase: "phase",
		requests: "requests",
		slowdown: "P95 vs steady state",
		/** The handle of many. */
		handle: (count) => `Figures of all ${count} phases`,
		lasted: (name, ms) => `${name} (${formatDuration(ms)})`,
		failed: (lines) => `Failed requests, ${lines.join("; ")}.`,
		/** What the times of streamed answers don't say; a sentence each. */
		streams: streamSentences
	},
	peaks: {
		title: "Peak use",
		headings: [
			"resource",
			"maximum",
			"budget",
			"where"
		],
		resources: {
			cpus: "CPU",
			memoryBytes: "memory",
			writtenPerSecond: "disk, written",
			readPerSecond: "disk, read",
			networkPerSecond: "network"
		},
		summary: (cpu, memory) => `Peak use: ${cpu}, ${memory}`,
		perSecond: (bytes) => `${formatBytes(bytes)}/s`,
		noCounters: "no counters",
		noneCounted: "none counted",
		/** @param scope a phase's, or `start` */
		where: (scope, nextToBaseline) => {
			const name = scope === "start" ? "start and warm-up" : scope === "steady-state" ? "steady state" : scope;
			return nextToBaseline ? `${name} next to the baseline` : name;
		}
	},
	threads: {
		title: "Threads and CPU quota",
		labels: {
			quota: "CPU quota",
			threads: "threads",
			computing: "threads that compute",
			runnable: "threads ready to run at the same time",
			throttled: "scheduling periods that were throttled"
		},
		notCounted: "Not counted: with one request in flight the CPU quota hardly held the service back, or its threads could not be seen.",
		inLooks: (usual, most, looks) => `${formatCount(usual)}, at most ${formatCount(most)} (P75 of ${plural(looks, "look")})`,
		/** @param throttled share of the scheduling periods */
		summary: (threads, cpus, throttled) => `With one request in flight, ${plural(threads, "thread")} ${threads === 1 ? "computes" : "compute"} on ${formatCpus(cpus, cpus)}; scheduling periods throttled: ${throttled}.`
	},
	runner: {
		title: "Runner",
		table: "The runner in each phase",
		/** CPU room: the CPUs that were left to the drill's containers over those that they may use. */
		headings: [
			"phase",
			"steal",
			"others' CPU",
			"CPU room",
			"lag P99",
			"sent late",
			"canary"
		],
		lateOf: (late, requests) => `${formatCount(late)} of ${formatCount(requests)}`,
		/** A fixed computation: its time, and how much that varied. */
		canary: ({ medianMs, cv }) => `${formatDuration(medianMs)} ± ${formatRatioAtMost(cv)}`,
		/** The worst of all phases; empty if nothing was watched. */
		summary: ({ stealRatio, lagMs, late, requests, canary, engineElsewhere }) => {
			const parts = [
				...stealRatio === null ? [] : [`steal at most ${formatRatioAtMost(stealRatio)}`],
				...lagMs === null ? [] : [`generator lag P99 at most ${formatDuration(lagMs)}`],
				...late === 0 ? [] : [`${formatCount(late)} of ${formatCount(requests)} requests sent late`],
				...canary === null ? [] : [`canary ${formatDuration(canary.medianMs)} ± ${formatRatioAtMost(canary.cv)}`],
				...engineElsewhere ? ["how busy the machine of the engine was is not known"] : []
			];
			return parts.length === 0 ? "" : `Runner: ${parts.join(", ")}.`;
		},
		recoveryAfter: (name) => `recovery after ${name}`,
		baselineAfter: (name) => `baseline after ${name}`,
		compared: (scope, side) => `compared ${place(scope)}${side === null ? "" : `, ${side}`}`
	},
	sentiments: {
		title: "Sentiments",
		noLabels: "Sentiment during experiments: not applicable, because the service's answers have no label",
		changed: (changed, prompts) => `Sentiment during experiments: ${changed === 0 ? "none" : changed} of ${plural(prompts, "prompt")} changed`,
		unchanged: "Every prompt kept the label that it had in the steady state.",
		table: "Changed labels",
		headings: [
			"prompt",
			"steady state",
			"during experiments"
		]
	},
	history: {
		title: "History",
		headings: [
			"run",
			"verdict",
			"availability",
			"P95, worst window",
			"P95, steady state",
			"P95 vs steady state",
			"recovery",
			"runner"
		],
		/** After the P95 of the worst window, where drills have them. */
		ofStreams: ["P95 TTFT", "P95 TPOT"],
		figures: {
			p95Ms: "P95",
			ttftMs: "TTFT",
			tpotMs: "TPOT",
			recoveryMs: "recovery"
		},
		canary: (ms) => `canary ${formatDuration(ms)}`,
		/** How a figure was in the last runs: its range, its median if it says more, and this run's. */
		range: (name, minMs, maxMs, medianMs, nowMs, atLeast) => {
			const time = (ms, isBound) => `${isBound ? "at least " : ""}${formatDuration(ms)}`;
			const [min, max] = [time(minMs, atLeast.min), time(maxMs, atLeast.max)];
			const now = nowMs === null ? "" : ` (now ${time(nowMs, atLeast.now)})`;
			if (min === max) return `${name} ${max}${now}`;
			return `${name} ${min} to ${max}${medianMs === null ? "" : `, median ${time(medianMs, atLeast.median)}`}${now}`;
		},
		elsewhere: (count, runs) => {
			return `${runs === 1 ? "" : count === runs ? "all " : `${count} of them `}on another CPU than this run`;
		},
		sentence: (runs, branch, parts) => `${runs === 1 ? "The last run" : `The last ${runs} runs`} on \`${branch}\`: ${parts.join("; ")}.`
	},
	setting: {
		title: "Image and machine",
		handle: "Image, machine, how to run it yourself",
		command: "Command",
		/** @param clone the repository and its version, if it is known */
		runAgain: (clone) => [
			"Run the same drill in a terminal",
			...clone === null ? [] : [
				", in a clone of ",
				{ code: clone },
				" after ",
				{ code: "npm ci" }
			],
			":"
		],
		labels: {
			image: "image",
			compose: "compose file",
			baseline: "baseline",
			container: "container",
			service: "service",
			health: "health check",
			runner: "runner",
			engine: "engine"
		},
		composeOf: (files, service) => [files.join(" + "), ...service === null ? [] : [`service ${service}`]].join(", "),
		firstAnswer: (ms) => `first good answer ${formatDuration(ms)} after its start`,
		healthGood: (ok, asked) => `good ${formatCount(ok)} of ${plural(asked, "time")}`,
		restartPolicy: (policy) => `restart policy ${policy}`,
		readOnly: "read-only root",
		cpuset: (cpus) => `on CPU ${cpus}`,
		options: (options) => `options ${options}`,
		volumes: (volumes) => `${volumes.length === 1 ? "volume" : "volumes"} ${volumes.join(", ")}`,
		network: (name) => `network ${name}`,
		load: (load) => `load ${load}`,
		loadOf: (load) => load.kind === "clients" ? plural(load.clients, "client") : `${load.perSecond} ${load.perSecond === 1 ? "request" : "requests"}/s`,
		newPrompts: "prompts new: a different text each time",
		fixedPrompts: "prompts fixed: the same 20 texts over and over",
		timeout: (ms) => `request time-out ${formatDuration(ms)}`,
		canary: (ms) => `canary ${formatDuration(ms)}`,
		priority: (priority) => `generator at ${priority} priority`,
		cores: (cores, cpuModel) => `${cores} × ${cpuModel}`,
		engineElsewhere: (cores, architecture) => `on another machine, of ${plural(cores, "core")} (${architecture})`,
		noiseOfRunner: "what is said of noise is of the runner, which sent the requests",
		kernel: (version) => `kernel ${version}`,
		docker: (version) => `Docker ${version}`,
		cgroup: (version, driver) => `cgroup v${version} (${driver})`
	},
	service: {
		model: (model) => `model ${model}`,
		ownRequest: "custom request",
		streamed: (format) => format === "sse" ? "streamed" : `streamed as ${format}`,
		text: (pointer) => `text at ${pointer}`,
		label: (pointer) => `label at ${pointer}`,
		noLabel: "no label",
		headers: (names) => `headers ${names.join(", ")}`
	},
	plan: {
		intro: "This is what the drill would do. Nothing was built, installed or started.",
		boot: (readyTimeoutMs) => `The container is booted, which may take ${formatExactDuration(readyTimeoutMs)} until its first good answer, warmed up, and measured in its steady state. Then, in this order:`,
		atMost: (minutes) => `That is at most about ${minutes} min, besides getting the image; most drills end far sooner.`,
		labels: {
			image: "image",
			compose: "compose file",
			baseline: "baseline",
			container: "container",
			environment: "environment",
			command: "command",
			service: "service",
			requests: "requests",
			answer: "good answer",
			health: "health check",
			load: "load",
			limits: "limits",
			budget: "budget",
			abort: "abort",
			inconclusive: "inconclusive",
			planFile: "plan file"
		},
		built: "the reference image, built here",
		pulled: {
			missing: "pulled only if it is not here",
			always: "always pulled",
			never: "never pulled"
		},
		ownCommand: (words) => `${plural(words, "word")} of its own`,
		requests: (path, port, timeoutMs) => `POST ${path} on port ${port}, given up after ${formatExactDuration(timeoutMs)}`,
		/** @param path null for the health check of the image */
		health: (path) => path === null ? "that of the image, read once per second" : `GET ${path} once per second`,
		goodAnswer: ({ status, text, label, success }) => [
			`status ${status}`,
			...success === null ? [] : [`true at ${success}`],
			`a text at ${text}`,
			...label === null ? [] : [`a label at ${label}`]
		].join(", "),
		inputs: "The inputs, and where each value comes from:",
		byDefault: "default",
		budget: (limits) => `${limits}, over the whole drill`,
		abort: (condition) => `an experiment under load, once ${condition}`,
		failsStep: "fails the step",
		warns: "warns",
		spikeTime: (ms) => `It lasts ${formatExactDuration(ms)}, after the capacity of the service was measured.`,
		probeTime: (maxMs) => `It lasts until all requests are sent, at most ${formatExactDuration(maxMs)}.`,
		loadTime: (ms, maxMs) => `It lasts ${formatExactDuration(ms)} to ${formatExactDuration(maxMs)}, until every check on it is decided.`,
		checks: (limits) => `Checks: ${limits}.`,
		ownLimits: (limits) => `Its own limits: ${limits}.`,
		ownAbort: (condition) => `It is aborted once ${condition}.`,
		allowedToFail: "Allowed to fail: its outcome is reported but decides nothing."
	}
};
function stressorsLeft(processes) {
	return processes === null ? "" : `, ${plural(processes, "stressor")} left`;
}
function streamSentences({ cut, answers, reasoned, onlyReasoning, withoutTpot, withoutStall }) {
	const words = cut?.minWords === cut?.maxWords ? `${cut?.minWords}` : `${cut?.minWords} to ${cut?.maxWords}`;
	return [
		...cut === null ? [] : [`${plural(cut.count, "stream")} ended after ${words} words, before the answer did.`],
		...reasoned === 0 ? [] : [`${plural(reasoned, "answer")} began with reasoning, which counts as text.`],
		...onlyReasoning === 0 ? [] : [`${formatCount(onlyReasoning)} ended within the reasoning, so they have no TTFT of the answer.`],
		...withoutTpot === 0 ? [] : [`${formatCount(withoutTpot)} of ${plural(answers, "answer")} without TPOT: no number of tokens, or only one piece.`],
		...withoutStall === 0 ? [] : [`${formatCount(withoutStall)} came in one piece, so they have no stall.`]
	].join(" ");
}

// src/report/messages/en/runner-messages.ts
/** The runner, and the drill itself. */
const RUNNER = {
	"noise.busy": ({ stealRatio, headroomRatio, foreignRatio, waitRatio, canaryCv, canaryMs, loopLagMs }) => {
		const limits = NOISE_LIMITS;
		return `The runner itself was busy: ${[
			stealRatio === null ? null : `its host took ${formatRatio(stealRatio, limits.stealRatio)} of its CPU time (limit ${formatRatio(limits.stealRatio)})`,
			headroomRatio === null || foreignRatio === null ? null : `other programs used ${formatRatio(foreignRatio)} of its CPU time and left ${formatRatio(headroomRatio, limits.headroomRatio)} of the CPUs that the drill's containers may use (limit ${formatRatio(limits.headroomRatio)})`,
			waitRatio === null ? null : `a fixed computation spent ${formatRatio(waitRatio, limits.canaryWaitRatio)} of its time waiting for a core while cores were idle (limit ${formatRatio(limits.canaryWaitRatio)}), as on a runner that is held to less CPU than it has`,
			canaryCv === null ? null : `a fixed computation of ${formatDuration(canaryMs ?? 0)} varied by ${formatRatio(canaryCv, limits.canaryCv)} (limit ${formatRatio(limits.canaryCv)})`,
			loopLagMs === null ? null : `the drill's own timers ran ${formatDuration(loopLagMs, limits.loopLagP99Ms)} late, P99 (limit ${formatDuration(limits.loopLagP99Ms)})`
		].filter((each) => each !== null).join("; ")}.`;
	},
	"clean-up.incomplete": ({ command }) => `The clean-up is incomplete: list what is left with ${code(command)}.`,
	"foreign.said": ({ text }) => sentenceOf(text),
	"engine.no-swap-limit": () => "The Docker engine can't limit swap. If its machine has swap, the container can use more than `memory`, and memory experiments act later or not at all.",
	"image.emulated": ({ image, architecture, machine }) => `The image ${code(image)} is built for ${architecture}, but the engine's machine is ${machine}. It can only run under emulation, so its figures don't apply to ${architecture} machines.`,
	"threads.over-quota": ({ threads, cpus, throttledRatio, knob, suggested }) => `${plural(threads, "thread")} share ${formatCpus(cpus, cpus)}, and ${formatRatio(throttledRatio)} of the scheduling periods are throttled with one request in flight: ${setThreads(knob, suggested)}.`,
	"judged-again.limits": ({ changes, more }) => `Evaluated again with ${listed([...changes.map(change), ...more > 0 ? [`${formatCount(more)} more`] : []])}.`,
	"judged-again.on-inconclusive": ({ now, before }) => `Evaluated again with \`on-inconclusive: ${now}\` instead of \`${before}\`.`,
	"left-out.skipped": ({ name, onBaseline }) => `${name} did not run${onBaseline ? " on the baseline" : ""}.`,
	"left-out.cancelled": () => "It was cancelled.",
	"left-out.error": ({ cause }) => `It ended in an error${cause === null ? "." : `: ${cause}`}`,
	"left-out.error-is": () => "It ended in an error:",
	"left-out.noise": ({ phase }) => `The runner was not quiet during ${phase}.`
};
/** How to set a server's number of threads. */
function setThreads(knob, threads) {
	return {
		"llama-server": `set \`--threads ${threads}\` (or \`LLAMA_ARG_THREADS=${threads}\`)`,
		ollama: `set \`num_thread\` to ${threads}, in the request's \`options\` or with \`PARAMETER num_thread ${threads}\` in the \`Modelfile\``,
		vllm: `set \`VLLM_CPU_OMP_THREADS_BIND=${coreList(threads)}\`, which starts one thread for each core of the list`,
		torch: `set \`OMP_NUM_THREADS=${threads}\` (or call \`torch.set_num_threads(${threads})\`)`,
		onnxruntime: `set \`intra_op_num_threads = ${threads}\` in the session's options; ONNX Runtime does not read \`OMP_NUM_THREADS\``,
		"llama-library": `set the number of threads of the llama.cpp context to ${threads} (\`n_threads\` in llama-cpp-python, \`threads\` in node-llama-cpp)`,
		openmp: `set \`OMP_NUM_THREADS=${threads}\``,
		openblas: `set \`OPENBLAS_NUM_THREADS=${threads}\``,
		unknown: `set the server's own option for threads to ${threads}, or \`OMP_NUM_THREADS=${threads}\` if its libraries use OpenMP`
	}[knob];
}
/** `max-p95: 4s` instead of `8s` for cpu-overload, as it is written in an input. */
function change({ objective, limit, before, experiment }) {
	const input = (value) => formatLimitAsInput({
		kind: objective,
		limit: value
	});
	const was = before === null ? "no limit" : `\`${input(before)}\``;
	return `\`${OBJECTIVES[objective].input ?? objective}: ${input(limit)}\` instead of ${was}${experiment === null ? "" : ` for ${experiment}`}`;
}

// src/report/messages/en/verdict-messages.ts
const LEGS = {
	fail: "failed",
	error: "could not be run",
	cancelled: "were cancelled",
	inconclusive: "are inconclusive"
};
/** Verdicts, and what is known of the steady state when one is reached; why an experiment was skipped or aborted. */
const VERDICTS = {
	"verdict.passed": ({ under, recoveries, compared, budgeted }) => {
		const parts = [
			...under.length === 0 ? [] : [`kept every limit under ${listed(under)}`],
			...recoveries.length === 0 ? [] : [`recovered ${listed(recoveries.map(recovery))}`],
			...compared ? ["was not slower than the baseline"] : [],
			...budgeted ? ["stayed within its budget"] : []
		];
		return `The service ${listed(parts) || "kept every limit that was checked"}.`;
	},
	"verdict.nothing-checked": () => "Nothing was checked, so nothing is known.",
	"verdict.error": ({ cause }) => sentenceOf(cause) || "The drill could not be completed.",
	"verdict.cancelled": ({ by, during }) => {
		const how = by === "output-closed" ? "its output was closed" : by;
		if (during === null) return `The drill was cancelled (${how}) before its first experiment.`;
		return `The drill was cancelled (${how}) during ${during.name}, experiment ${during.number} of ${during.planned}.`;
	},
	"verdict.skipped": ({ name }) => `${name} did not run.`,
	"verdict.aborted": ({ name }) => `${name} was aborted.`,
	"verdict.no-effect": ({ name }) => `${name} had no measurable effect, so this run proves nothing about it.`,
	"verdict.nothing-planned": ({ name }) => `${name} has no check.`,
	"verdict.not-checked": ({ name, objective }) => {
		const { checkName } = OBJECTIVES[objective];
		return `${checkName}${name === "drill" ? "" : ` ${place(name)}`} was not evaluated.`;
	},
	"verdict.baseline-left-out": () => "The baseline was left out.",
	"verdict.processes-left": ({ name, processes }) => `${name} left ${plural(processes, "process", "processes")} running.`,
	"verdict.not-removed": ({ name, onBaseline, tried }) => {
		const from = onBaseline ? " from the baseline" : "";
		return tried ? `${name} could not be removed${from}:` : `${name} was not removed${from}.`;
	},
	"verdict.not-compared": () => "The candidate was not compared with the baseline in the steady state.",
	"verdict.leg": ({ title }) => `${code(title)}:`,
	"verdict.legs": ({ status, count, legs }) => `${count} of ${legs} ${LEGS[status]}.`,
	"verdict.all-legs-passed": ({ legs }) => `Every limit was kept in all ${formatCount(legs)} legs.`,
	"verdict.fork-error": () => "The drill could not be run. The fork's run reports why.",
	"steady-state.requests-failed": ({ failed, requests, byOutcome, detail }) => {
		const counts = `${formatCount(failed)} of ${plural(requests, "request")} already failed`;
		const reason = detail === null ? "" : `: ${withoutEnd(replyText(detail))}`;
		return `In the steady state, before any experiment, ${counts} (${failuresByOutcome(byOutcome)})${reason}.`;
	},
	"steady-state.label-unclear": () => "If that field is not a label of a few words, but contains a score or free text, write `answer: label: none`.",
	"steady-state.success-unclear": () => "If that field does not say whether the request succeeded, write `answer: success: none`.",
	"steady-state.limits-out-of-reach": ({ needed, expected, slowdown }) => `Proving the limits needs ${plural(needed, "request")} without a failure. At this rate, and ${slowdown} times slower under overload, only about ${formatCount(expected)} fit into \`max-duration\`. Expect an inconclusive check: raise \`max-duration\`, or lower \`min-availability\`.`,
	"skipped.drill-ended": () => "The drill ended before its turn.",
	"skipped.drill-ended-early": () => "The drill ended before it started.",
	"skipped.candidate-only": () => "It runs on the candidate only.",
	"skipped.aborted-on-candidate": () => "It was aborted on the candidate.",
	"skipped.steady-state-broken": () => "The service already broke a limit in its steady state.",
	"skipped.earlier-aborted": ({ name }) => `${name} was aborted.`,
	"skipped.earlier-not-removed": ({ name }) => `${name} could not be removed.`,
	"skipped.container-not-running": ({ status }) => `The container was not running (${status}) when its turn came.`,
	"skipped.no-good-answer": ({ last }) => `The service gave no good answer when its turn came (${replyText(last)}).`
};
function recovery({ name, recoveryMs }) {
	return `from ${name}${recoveryMs === null ? "" : ` in ${formatDuration(recoveryMs)}`}`;
}

// src/report/messages/en.ts
/** English. */
const EN = {
	tag: "en",
	messages: {
		...CHECKS,
		...COMPARISONS,
		...COMPOSE,
		...DEGRADATIONS,
		...DISTURBANCES,
		...HEALTH,
		...LOADS,
		...MERGES,
		...PROGRESS,
		...GITHUB_REFUSALS,
		...PUBLISHING,
		...RESULT_PROBLEMS,
		...RECOVERIES,
		...REPLIES,
		...RUNNER,
		...VERDICTS,
		...WINDOWS,
		...FAILURE_ADVICE,
		...OPEN_ADVICE,
		...BOOT_CAUSE_MESSAGES,
		...ERROR_ADVICE,
		...COMMAND_LINES,
		...INPUT_PROBLEMS,
		...INPUT_VALUES,
		...START_PROBLEMS,
		...PLAN_FILES,
		...ERROR_CAUSES
	},
	words: {
		...REPORT_WORDS,
		...SECTION_WORDS,
		page: PAGE_WORDS,
		legs: LEG_WORDS,
		calibration: CALIBRATION_WORDS
	},
	format: FORMAT
};

export { duringIndex as A, SHED_WITHIN_MS as C, formatBytes as D, turnsAway as E, gammaln as F, mean as I, min as L, phaseAt as M, recoveryOf as N, formatLimitAsInput as O, removalOf as P, sampleStandardDeviation as R, noiseReason as S, isShed as T, PEAK_WINDOW_MS as _, clientsOf as a, NOISE_LIMITS as b, roundUpMs as c, WHOLE_DRILL as d, LONG_ENOUGH_MS as f, stretchesOf as g, peakUse as h, advise as i, isJudgedByLimits as j, afterIndex as k, situationOf as l, START as m, FORMAT as n, hasLog as o, PEAK_KINDS as p, ROOM as r, reasonArgs as s, EN as t, STEADY_STATE as u, peaksOf as v, asMet as w, canaryFigures as x, risen as y };