gongshiSearch.put("verify/t/0008","488a5dd9","FWLN1fZOPoPH9vJZ3HjzFFLG2Xc5kVG0/5NZZOlw");
