/**
 * Stands in for `fflate` in everything we build. Its `zip` and `unzip` start workers from text, which
 * the content policy blocks, and the workbook packages call them for large files. Those already run
 * in a worker of ours, so here the work is done on the spot. What is not exported cannot be used.
 */
import {
  Deflate,
  deflateSync,
  Gunzip,
  Gzip,
  gunzipSync,
  gzipSync,
  Inflate,
  inflateSync,
  strFromU8,
  strToU8,
  Unzip,
  UnzipInflate,
  UnzipPassThrough,
  unzipSync,
  Zip,
  ZipDeflate,
  ZipPassThrough,
  zipSync,
} from 'fflate/browser'

export {
  Deflate,
  deflateSync,
  Gunzip,
  Gzip,
  gunzipSync,
  gzipSync,
  Inflate,
  inflateSync,
  strFromU8,
  strToU8,
  Unzip,
  UnzipInflate,
  UnzipPassThrough,
  unzipSync,
  Zip,
  ZipDeflate,
  ZipPassThrough,
  zipSync,
}

/** As fflate's own: options may be left out, and the callback gets an error or the entries. */
export function unzip(bytes, ...optionsAndCallback) {
  return callBack(unzipSync, bytes, optionsAndCallback)
}

/** As fflate's own: options may be left out, and the callback gets an error or the archive. */
export function zip(entries, ...optionsAndCallback) {
  return callBack(zipSync, entries, optionsAndCallback)
}

function callBack(work, input, optionsAndCallback) {
  const callback = optionsAndCallback.at(-1)
  const options = optionsAndCallback.length > 1 ? optionsAndCallback[0] : {}
  let result
  try {
    result = work(input, options)
  } catch (error) {
    callback(error, null)
    return stop
  }
  callback(null, result)
  return stop
}

/** fflate gives back a way to stop; by then this work is done. */
function stop() {}
