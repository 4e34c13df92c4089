// Counts, for peers that npm installs, the sentences with a finding on the named words. Called by measure_peers.py.
import { readFileSync } from "node:fs";
import { text as alex } from "alex";
import writeGood from "write-good";

const peers = {
  "alex 11.0.1": (sentence) => alex(sentence).messages.map((m) => [m.place?.start?.offset ?? m.position?.start?.offset ?? 0, m.place?.end?.offset ?? m.position?.end?.offset ?? 0]),
  "write-good 1.0.8": (sentence) => writeGood(sentence).map((hit) => [hit.index, hit.index + hit.offset]),
};

for (const [name, find] of Object.entries(peers)) {
  const counts = process.argv.slice(2).map((file) => {
    const rows = readFileSync(file, "utf8").split("\n").filter((line) => line && !line.startsWith("#"));
    return rows.filter((line) => {
      const [, sentence, words] = line.split("\t");
      const start = sentence.indexOf(words);
      return find(sentence).some(([a, b]) => a < start + words.length && start < b);
    }).length;
  });
  console.log([name, ...counts].join("\t"));
}
