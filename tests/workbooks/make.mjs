// Writes sales.xlsb, a made-up shop: `npm install xlsx@0.18.5 && node make.mjs`. Excel's binary form has no writer in
// Python. Dates are serials with a format for dates, ids are text, and the second sheet has the header of the first.
import * as fs from "node:fs";
import * as xlsx from "xlsx/xlsx.mjs";

xlsx.set_fs(fs);
const header = ["Order no.", "Order date", "Customer no.", "Product", "Quantity", "Unit price", "Paid"];
const january = [
  ["Sales of all shops"],
  ["From", "2024-01-01"],
  [],
  header,
  ["1001", 45296, "00017", "Bowl, blue", 2, 9.5, true],
  ["1001", 45296, "00017", "Cup ☕", 1, 4.25, true],
  ["C1002", 45297.5, "00018", "Bowl, blue", -1, 9.5, false],
  ["1003", 45322, "17", 85123, 12, 0.85, true],
];
const february = [header, ["1004", 45323, "00017", "Café set", 3, 1250, true], ["1005", 45350, null, "Bowl, blue", 1, 9.5, true]];

const book = xlsx.utils.book_new();
for (const [name, rows] of [["January", january], ["February", february], ["Notes", [["Made up"]]]]) {
  const sheet = xlsx.utils.aoa_to_sheet(rows);
  for (const [place, cell] of Object.entries(sheet)) {
    if (/^B\d+$/.test(place) && cell.t === "n") cell.z = "yyyy-mm-dd";
  }
  xlsx.utils.book_append_sheet(book, sheet, name);
}
xlsx.writeFile(book, "sales.xlsb", { bookType: "xlsb", compression: true });
