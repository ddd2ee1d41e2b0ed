gongshiSearch.put("verify/t/000b","356d9759","FKN1On1pdbEfBCa4yxrnpeoihWk98WWz2pO1XyaA");
