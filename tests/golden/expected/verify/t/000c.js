gongshiSearch.put("verify/t/000c","ea7f2735","L1CnOwvHsrA69ki73Q==");
