import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** A file is no zip, or not one that we open. `message` completes "No pudimos leer el archivo: …". */
export class ZipError extends Error {}

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;
const UTF8 = 0x0800;
/** 1 January 1980: the same files make the same archive. */
const DATE = 0x21;
const MOST_FILES = 200;
/** A folder with everything that an institution may say is a tenth of it. */
const MOST_BYTES = 1_000_000;

/** Packs text files as every system opens them. */
export function zip(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain);
    const file = { name: Buffer.from(name), crc: crc32(plain), packed: packed.length, plain: plain.length };
    entries.push(entryOf(file, offset), file.name);
    const local = Buffer.concat([localOf(file), file.name, packed]);
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(locals.length, 8);
  end.writeUInt16LE(locals.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

interface Packed {
  name: Buffer;
  crc: number;
  packed: number;
  plain: number;
}

function localOf(file: Packed): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(LOCAL, 0);
  head.writeUInt16LE(20, 4);
  common(head, 6, file);
  return head;
}

function entryOf(file: Packed, offset: number): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(ENTRY, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 6);
  common(head, 8, file);
  head.writeUInt32LE(offset, 42);
  return head;
}

/** Flags, method, date, sum and sizes: in the same order in both headers. */
function common(head: Buffer, at: number, { name, crc, packed, plain }: Packed): void {
  head.writeUInt16LE(UTF8, at);
  head.writeUInt16LE(DEFLATED, at + 2);
  head.writeUInt16LE(DATE, at + 6);
  head.writeUInt32LE(crc, at + 8);
  head.writeUInt32LE(packed, at + 12);
  head.writeUInt32LE(plain, at + 16);
  head.writeUInt16LE(name.length, at + 20);
}

/** The files of an archive, also one that a person packed again with the system's own tools. @throws ZipError */
export function unzip(archive: Buffer): Record<string, string> {
  try {
    return readEntries(archive);
  } catch (error) {
    if (error instanceof ZipError) throw error;
    // Whatever a damaged file makes of our reading: offsets outside it, data that do not inflate.
    throw new ZipError('está dañado');
  }
}

function readEntries(archive: Buffer): Record<string, string> {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) throw new ZipError('no es un archivo .zip');
  const count = archive.readUInt16LE(end + 10);
  if (count > MOST_FILES) throw new ZipError('tiene demasiados archivos');
  const files: Record<string, string> = {};
  let at = archive.readUInt32LE(end + 16);
  let bytes = 0;
  for (let i = 0; i < count; i += 1) {
    if (archive.readUInt32LE(at) !== ENTRY) throw new ZipError('está dañado');
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place));
    const name = archive.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    if (!name.endsWith('/')) {
      const content = contentOf(archive, at, MOST_BYTES - bytes);
      bytes += content.length;
      files[name] = content.toString('utf8');
    }
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

function contentOf(archive: Buffer, entry: number, room: number): Buffer {
  const method = archive.readUInt16LE(entry + 10);
  const packed = archive.readUInt32LE(entry + 20);
  const local = archive.readUInt32LE(entry + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const data = archive.subarray(start, start + packed);
  if (archive.readUInt32LE(entry + 24) > room) throw new ZipError('es demasiado grande');
  if (method !== 0 && method !== DEFLATED) throw new ZipError('está comprimido de una forma que no se conoce');
  const content = method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, room) });
  if (crc32(content) !== archive.readUInt32LE(entry + 16)) throw new ZipError('está dañado');
  return content;
}
