// node run.mjs SITE PROGRAM: run the functions of PROGRAM in Pyodide; SITE is a folder of pure Python packages.
// The argument comes on standard input, the answer goes to standard output.
import { readFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const [site, program] = process.argv.slice(2);
const python = await loadPyodide();
python.FS.mkdir("/site");
python.FS.mount(python.FS.filesystems.NODEFS, { root: site }, "/site");
python.runPython("import sys; sys.path.insert(0, '/site'); sys.dont_write_bytecode = True");
python.runPython(readFileSync(program, "utf-8"));
python.globals.set("argument", readFileSync(0, "utf-8"));
console.log(python.runPython("everything(argument)"));
console.log(python.runPython("json.dumps(loaded())"));
