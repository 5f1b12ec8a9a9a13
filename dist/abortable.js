// src/app/drill/abortable.ts
/**
* Waits for work that can't be aborted, such as a running command, but stops waiting when the signal fires.
* @throws the signal's reason if it fires first
*/
async function abortable(work, signal) {
	const aborted = Promise.withResolvers();
	const abort = () => aborted.reject(signal.reason);
	signal.addEventListener("abort", abort, { once: true });
	try {
		signal.throwIfAborted();
		return await Promise.race([work, aborted.promise]);
	} finally {
		signal.removeEventListener("abort", abort);
		work.catch(() => void 0);
	}
}

export { abortable as t };