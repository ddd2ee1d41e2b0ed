gongshiSearch.put("verify/t/000d","80db4dff","FtYXZHKnbbtZsaV68Y53O2lL1rlQRXlxQDxl07TtdW6A");
