gongshiSearch.put("verify/t/000d","bcf0bba5","GNYXbHKnbbtZsaV68Y53O2lL1rlQRXlxdN95v15dO07XVupA");
